//! The places of the page, and how they stand in its address: in the hash, so that any
//! static host serves them and an embed keeps its own path. Never a secret in it.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What is escaped in a segment: everything that would end it or the hash (RFC 3986, 3.5).
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A place of the page. Written as the hash that leads there, `#/try/public/createSource`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The course's table of contents.
    Course,
    /// A chapter of the course, by the name in its address.
    Chapter(String),
    /// The list of operations.
    TryIt,
    /// An operation: which API it is of, and its id there.
    Operation {
        /// The API: `public`.
        api: String,
        /// The operation's id: `createSource`.
        id: String,
    },
    /// The wizard.
    Pipeline,
    /// The calls made.
    History,
    /// Nothing is there: the hash as it was given.
    Unknown(String),
}

impl Route {
    /// Reads a hash, with or without its `#`. No hash at all is the wizard.
    pub fn parse(hash: &str) -> Self {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let segments: Option<Vec<String>> =
            path.split('/').filter(|segment| !segment.is_empty()).map(decode).collect();
        let segments = segments.unwrap_or_else(|| vec![String::new()]);
        match segments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            [] | ["pipeline"] => Self::Pipeline,
            ["course"] => Self::Course,
            ["course", chapter] => Self::Chapter((*chapter).to_owned()),
            ["try"] => Self::TryIt,
            ["try", api, id] => Self::Operation { api: (*api).to_owned(), id: (*id).to_owned() },
            ["history"] => Self::History,
            _ => Self::Unknown(hash.to_owned()),
        }
    }

    /// The entry of the navigation that this place belongs to.
    pub fn section(&self) -> Option<Section> {
        match self {
            Self::Course | Self::Chapter(_) => Some(Section::Course),
            Self::TryIt | Self::Operation { .. } => Some(Section::TryIt),
            Self::Pipeline => Some(Section::Pipeline),
            Self::History => Some(Section::History),
            Self::Unknown(_) => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let encode = |segment| utf8_percent_encode(segment, SEGMENT);
        match self {
            Self::Course => f.write_str("#/course"),
            Self::Chapter(chapter) => write!(f, "#/course/{}", encode(chapter)),
            Self::TryIt => f.write_str("#/try"),
            Self::Operation { api, id } => write!(f, "#/try/{}/{}", encode(api), encode(id)),
            Self::Pipeline => f.write_str("#/pipeline"),
            Self::History => f.write_str("#/history"),
            Self::Unknown(hash) => f.write_str(hash),
        }
    }
}

/// The four entries of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the entries")]
pub enum Section {
    Course,
    TryIt,
    Pipeline,
    History,
}

impl Section {
    /// All of them, in the navigation's order.
    pub const ALL: [Self; 4] = [Self::Course, Self::TryIt, Self::Pipeline, Self::History];

    /// The link's text.
    pub fn label(self) -> &'static str {
        match self {
            Self::Course => "Course",
            Self::TryIt => "Try it",
            Self::Pipeline => "Pipeline",
            Self::History => "History",
        }
    }

    /// Where the link leads.
    pub fn route(self) -> Route {
        match self {
            Self::Course => Route::Course,
            Self::TryIt => Route::TryIt,
            Self::Pipeline => Route::Pipeline,
            Self::History => Route::History,
        }
    }
}

/// A segment without its escapes; none if they are not UTF-8.
fn decode(segment: &str) -> Option<String> {
    percent_decode_str(segment).decode_utf8().ok().map(Into::into)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn route() -> impl Strategy<Value = Route> {
        let segment = || "\\PC+";
        prop_oneof![
            Just(Route::Course),
            Just(Route::TryIt),
            Just(Route::Pipeline),
            Just(Route::History),
            segment().prop_map(Route::Chapter),
            (segment(), segment()).prop_map(|(api, id)| Route::Operation { api, id }),
        ]
    }

    proptest! {
        #[test]
        fn every_place_survives_being_written_and_read(route in route()) {
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }

        #[test]
        fn any_hash_at_all_is_read(hash in any::<String>()) {
            let _ = Route::parse(&hash);
        }
    }

    #[test]
    fn no_hash_is_the_wizard() {
        assert_eq!(Route::parse(""), Route::Pipeline);
        assert_eq!(Route::parse("#"), Route::Pipeline);
        assert_eq!(Route::parse("#/"), Route::Pipeline);
    }

    #[test]
    fn a_slash_at_the_end_and_a_query_do_not_matter() {
        assert_eq!(Route::parse("#/history/"), Route::History);
        assert_eq!(Route::parse("#/course/tokens?utm=1"), Route::Chapter("tokens".into()));
    }

    #[test]
    fn a_place_that_is_not_there_keeps_its_address() {
        assert_eq!(Route::parse("#/pipelines"), Route::Unknown("#/pipelines".into()));
        assert_eq!(Route::parse("#/try/public"), Route::Unknown("#/try/public".into()));
        assert_eq!(Route::parse("#/%ff"), Route::Unknown("#/%ff".into()));
    }
}
