//! An answer's body, as far as it can be read.

use serde_json::Value;

use crate::http::Response;

/// How much of a foreign text is shown.
const SHOWN: usize = 300;

pub(super) enum Body {
    Json(Value),
    /// Text for people: an HTML page's words, or plain text, shortened.
    Text(String),
    Empty,
    /// JSON that ends too early.
    Incomplete,
}

impl Body {
    pub(super) fn read(response: &Response) -> Self {
        let text = response.text();
        let text = text.trim();
        if text.is_empty() {
            return Self::Empty;
        }
        match serde_json::from_str(text) {
            Ok(value) => Self::Json(value),
            Err(error) if error.is_eof() && text.starts_with(['{', '[']) => Self::Incomplete,
            Err(_) if looks_like_html(response, text) => match shortened(&html_words(text)) {
                words if words.is_empty() => Self::Empty,
                words => Self::Text(words),
            },
            Err(_) => Self::Text(shortened(text)),
        }
    }
}

fn looks_like_html(response: &Response, text: &str) -> bool {
    let typed = response.headers.get("content-type").is_some_and(|kind| kind.contains("html"));
    typed || (text.starts_with('<') && text.contains('>'))
}

/// The words of a page: its title if it has one, else all of its text.
fn html_words(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let title = between(html, &lower, "<title", "</title").map(|inner| {
        let text = inner.split_once('>').map_or("", |(_, text)| text);
        without_tags(text)
    });
    match title {
        Some(title) if !title.trim().is_empty() => title,
        _ => without_tags(&without_elements(&without_elements(html, "script"), "style")),
    }
}

fn between<'a>(text: &'a str, lower: &str, start: &str, end: &str) -> Option<&'a str> {
    let from = lower.find(start)? + start.len();
    let to = from + lower[from..].find(end)?;
    text.get(from..to)
}

fn without_elements(html: &str, name: &str) -> String {
    let (open, close) = (format!("<{name}"), format!("</{name}"));
    let mut rest = html;
    let mut kept = String::new();
    loop {
        let lower = rest.to_ascii_lowercase();
        let Some(from) = lower.find(&open) else { break };
        kept.push_str(&rest[..from]);
        let closing = lower[from..].find(&close).map(|at| from + at);
        let end = closing.and_then(|at| lower[at..].find('>').map(|end| at + end + 1));
        rest = end.and_then(|end| rest.get(end..)).unwrap_or("");
    }
    kept + rest
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                text.push(' ');
            }
            _ if !in_tag => text.push(c),
            _ => {}
        }
    }
    const ENTITIES: [(&str, &str); 6] = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    ENTITIES.iter().fold(text, |text, (entity, c)| text.replace(entity, c))
}

/// White space folded, and no longer than a few lines.
pub(super) fn shortened(text: &str) -> String {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match folded.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &folded[..end]),
        None => folded,
    }
}
