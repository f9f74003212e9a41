//! What to say about a job's status.

use super::Progress;
use crate::airbyte::{JobStatus, quantity};

/// How good the news is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It goes on.
    Underway,
    /// It ended well.
    Good,
    /// It ended badly.
    Bad,
    /// It ended because somebody said so.
    Stopped,
}

/// What became of a sync, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How good it is.
    pub tone: Tone,
    /// What happened.
    pub summary: String,
    /// What to do now; empty if there is nothing to do but wait.
    pub advice: &'static str,
}

/// A status in a few words, for the timeline.
pub fn status_in_words(status: &JobStatus) -> &str {
    match status {
        JobStatus::Pending => "Waiting to start",
        JobStatus::Queued => "Waiting for another job",
        JobStatus::Running => "Moving data",
        JobStatus::Incomplete => "An attempt failed, trying again",
        JobStatus::Failed => "Failed",
        JobStatus::Succeeded => "Succeeded",
        JobStatus::Cancelled => "Cancelled",
        JobStatus::Other(word) => word,
    }
}

impl Verdict {
    /// What to say about a job at `now`.
    pub fn of(progress: &Progress, now: i64) -> Self {
        let rows = quantity::counted(progress.rows(), "row");
        let bytes = quantity::bytes(progress.bytes());
        let time = quantity::duration(progress.elapsed(now));
        match progress.status() {
            JobStatus::Succeeded if progress.rows() == 0 => Self {
                tone: Tone::Good,
                summary: format!("The sync succeeded in {time}; there were no rows to move."),
                advice: "If you expected some, look at the source's settings and at the streams.",
            },
            JobStatus::Succeeded => Self {
                tone: Tone::Good,
                summary: format!("The sync succeeded: {rows}, {bytes}, in {time}."),
                advice: "Look at the rows, or run it again.",
            },
            JobStatus::Failed => Self {
                tone: Tone::Bad,
                summary: format!("The sync failed after {time} and {rows}."),
                advice: "Check the settings of source and destination, keys and passwords first, \
                         then run it again.",
            },
            JobStatus::Cancelled => Self {
                tone: Tone::Stopped,
                summary: format!("The sync was cancelled after {time} and {rows}."),
                advice: "Rows that had arrived may stay in the destination. Run it again to \
                         complete them.",
            },
            JobStatus::Other(word) => Self {
                tone: Tone::Underway,
                summary: format!(
                    "The server calls the job “{word}”, a word that this page does not know."
                ),
                advice: "It goes on watching until the job has ended.",
            },
            status => Self {
                tone: Tone::Underway,
                summary: format!("{}: {rows}, {bytes} so far.", status_in_words(status)),
                advice: "",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn verdict(status: &str, rows: i64) -> Verdict {
        let job = json!({
            "jobId": 1, "status": status, "jobType": "sync", "connectionId": "c",
            "duration": "PT1M12S", "rowsSynced": rows, "bytesSynced": 56_300,
        });
        Verdict::of(&Progress::new(serde_json::from_value(job).expect("job"), 0), 0)
    }

    #[test]
    fn success_tells_rows_bytes_and_time() {
        let verdict = verdict("succeeded", 1_234);
        assert_eq!(verdict.tone, Tone::Good);
        assert_eq!(verdict.summary, "The sync succeeded: 1,234 rows, 56.3 kB, in 1 min 12 s.");
    }

    #[test]
    fn success_without_rows_says_so() {
        assert!(verdict("succeeded", 0).summary.ends_with("there were no rows to move."));
    }

    #[test]
    fn failure_and_cancelling_say_what_to_do() {
        let failed = verdict("failed", 1);
        assert_eq!(failed.tone, Tone::Bad);
        assert_eq!(failed.summary, "The sync failed after 1 min 12 s and 1 row.");
        assert!(failed.advice.contains("run it again"));
        assert_eq!(verdict("cancelled", 1).tone, Tone::Stopped);
    }

    #[test]
    fn a_status_that_nobody_knows_is_quoted_and_watched_on() {
        let verdict = verdict("hibernating", 1);
        assert_eq!(verdict.tone, Tone::Underway);
        assert!(verdict.summary.contains("“hibernating”"));
    }
}
