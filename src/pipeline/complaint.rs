//! What is wrong with a connection's draft, and which field a server's complaint belongs
//! to.

use super::{ConnectionDraft, Joint, NamespaceDefinition, name};
use crate::airbyte::cron::{Cron, CronError};
use crate::airbyte::{Stream, calendar};
use crate::schema::Pointer;

/// A field of the connection's step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum ConnectionField {
    Name,
    Streams,
    Prefix,
    Namespace,
    NamespaceFormat,
    Schedule,
    SchemaUpdates,
}

/// Something to mend before the connection can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// Where.
    pub field: ConnectionField,
    /// What is wrong and what to do.
    pub message: String,
    /// A text for the field that may be what was meant.
    pub suggestion: Option<String>,
}

impl ConnectionField {
    /// The field that a place in the request's body belongs to, for a server's complaints.
    pub fn at(pointer: &Pointer) -> Option<Self> {
        match pointer.tokens().first()?.as_str() {
            "name" => Some(Self::Name),
            "configurations" => Some(Self::Streams),
            "prefix" => Some(Self::Prefix),
            "namespaceDefinition" => Some(Self::Namespace),
            "namespaceFormat" => Some(Self::NamespaceFormat),
            "schedule" => Some(Self::Schedule),
            "nonBreakingSchemaUpdatesBehavior" => Some(Self::SchemaUpdates),
            _ => None,
        }
    }
}

impl Joint {
    /// What the server complained of, and if `checked`, what is wrong with the draft before
    /// that.
    pub fn complaints(&self, streams: &[Stream], checked: bool) -> Vec<Complaint> {
        let own = checked.then(|| self.draft.complaints(streams)).into_iter().flatten();
        let told = self.attempt.problem().into_iter().flat_map(|problem| {
            problem.fields.iter().filter_map(|field| {
                let (message, suggestion) = (field.message.clone(), None);
                Some(Complaint { field: ConnectionField::at(&field.at)?, message, suggestion })
            })
        });
        own.chain(told).collect()
    }
}

impl ConnectionDraft {
    /// Everything that is wrong with the draft, in the order of the fields. `streams` is
    /// what the source offers, empty as long as it is not known.
    pub fn complaints(&self, streams: &[Stream]) -> Vec<Complaint> {
        let mut complaints = Vec::new();
        let mut complain = |field, message: Option<String>| {
            complaints.extend(message.map(|message| Complaint {
                field,
                message,
                suggestion: None,
            }));
        };
        complain(ConnectionField::Name, name::complaint("connection", &self.name()));
        if !streams.is_empty() && self.streams.selected(streams) == 0 {
            let message = "Select at least one stream: without any there is nothing to sync.";
            complain(ConnectionField::Streams, Some(message.to_owned()));
        }
        if streams.is_empty() && !self.streams.is_untouched() {
            let message = "What the source has is not known yet, so your choice of streams would \
                           be lost. Wait for it, or ask again.";
            complain(ConnectionField::Streams, Some(message.to_owned()));
        }
        for stream in streams {
            complain(ConnectionField::Streams, self.streams.of(stream).complaint(stream));
        }
        if self.namespace == NamespaceDefinition::CustomFormat
            && self.namespace_format.trim().is_empty()
        {
            let message = "Write the namespace, for example ${SOURCE_NAMESPACE}, which stands for \
                           the source's own.";
            complain(ConnectionField::NamespaceFormat, Some(message.to_owned()));
        }
        let field = ConnectionField::Schedule;
        match self.schedule() {
            Some(Err(CronError { message, suggestion, .. })) => {
                complaints.push(Complaint { field, message, suggestion });
            }
            Some(Ok(cron)) if cron.next_after(0).is_none() => {
                let message = "The day that this asks for never comes, so nothing would run.";
                complaints.push(Complaint { field, message: message.into(), suggestion: None });
            }
            _ => {}
        }
        complaints
    }

    /// The next three runs after `now`, in words; empty if the connection is started by
    /// hand, if the schedule cannot be read, or if it is over.
    pub fn next_runs(&self, now: i64) -> Vec<String> {
        let cron = self.schedule().and_then(Result::ok);
        let runs = cron.map(|cron| cron.runs_after(now, 3)).unwrap_or_default();
        runs.into_iter().map(calendar::moment_in_words).collect()
    }

    /// The schedule, read; none if the connection is started by hand.
    pub fn schedule(&self) -> Option<Result<Cron, CronError>> {
        self.scheduled.then(|| Cron::parse(&self.cron))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn airbytes_defaults_need_no_mending() {
        assert_eq!(ConnectionDraft::default().complaints(&[]), []);
    }

    #[test]
    fn each_complaint_is_at_its_field() {
        let draft = ConnectionDraft {
            name: Some(" ".into()),
            namespace: NamespaceDefinition::CustomFormat,
            scheduled: true,
            cron: "0 9 * * 1-5".into(),
            ..ConnectionDraft::default()
        };
        let complaints = draft.complaints(&[]);
        let fields: Vec<ConnectionField> = complaints.iter().map(|one| one.field).collect();
        assert_eq!(
            fields,
            [ConnectionField::Name, ConnectionField::NamespaceFormat, ConnectionField::Schedule]
        );
        assert_eq!(complaints[2].suggestion.as_deref(), Some("0 0 9 ? * MON-FRI"));
    }

    #[test]
    fn a_schedule_spells_out_its_next_three_runs() {
        let mut draft = ConnectionDraft {
            scheduled: true,
            cron: "0 0 9 ? * MON-FRI".into(),
            ..ConnectionDraft::default()
        };
        let runs = draft.next_runs(1_795_309_325_000);
        assert_eq!(runs.len(), 3);
        assert_eq!(runs[0], "Mon 23 Nov 2026, 09:00 UTC");
        draft.cron = "0 0 9 30 FEB ?".into();
        assert_eq!(draft.next_runs(0), Vec::<String>::new());
        assert_eq!(draft.complaints(&[]).len(), 1);
    }

    #[test]
    fn a_schedule_that_is_switched_off_is_not_complained_about() {
        let draft = ConnectionDraft { cron: "often".into(), ..ConnectionDraft::default() };
        assert_eq!(draft.complaints(&[]), []);
    }

    #[test]
    fn a_servers_complaint_finds_its_field() {
        let inside = Pointer::root().child("schedule").child("cronExpression");
        assert_eq!(ConnectionField::at(&inside), Some(ConnectionField::Schedule));
        assert_eq!(ConnectionField::at(&Pointer::root()), None);
    }
}
