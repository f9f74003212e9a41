//! The fixed words of jobs and streams. A server may know more of them than we do:
//! an unknown word is kept, not refused.

use serde::{Deserialize, Serialize};

/// Declares an enum over strings that keeps the strings it does not know.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)*
            /// A word that this page does not know.
            Other(String),
        }

        impl $name {
            /// The word as it stands on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Other(word) => word,
                }
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $($word => Self::$variant,)*
                    _ => Self::Other(word),
                }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                Self::from(word.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.as_str().to_owned()
            }
        }
    };
}

words! {
    /// How a job is doing (`JobStatusEnum`).
    JobStatus {
        /// Accepted, not started.
        Pending = "pending",
        /// Waiting for another job of the connection.
        Queued = "queued",
        /// Moving data.
        Running = "running",
        /// An attempt failed; another may follow.
        Incomplete = "incomplete",
        /// Over, without success.
        Failed = "failed",
        /// Over, with success.
        Succeeded = "succeeded",
        /// Stopped by somebody.
        Cancelled = "cancelled",
    }
}

impl JobStatus {
    /// Whether nothing more will happen to the job.
    pub fn is_terminal(&self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::Cancelled)
    }
}

words! {
    /// What a job does (`JobTypeEnum`).
    JobType {
        /// Moves data from source to destination.
        Sync = "sync",
        /// Deletes the data in the destination; the older name of `clear`.
        Reset = "reset",
        /// Reads everything again; the public API refuses to start one.
        Refresh = "refresh",
        /// Deletes the data in the destination.
        Clear = "clear",
    }
}

words! {
    /// How a stream is read and written (`ConnectionSyncModeEnum`).
    SyncMode {
        /// Everything each time, in place of what was there.
        FullRefreshOverwrite = "full_refresh_overwrite",
        /// As overwrite, one row a primary key.
        FullRefreshOverwriteDeduped = "full_refresh_overwrite_deduped",
        /// Everything each time, after what was there.
        FullRefreshAppend = "full_refresh_append",
        /// What is new, after what was there.
        IncrementalAppend = "incremental_append",
        /// What is new, one row a primary key.
        IncrementalDedupedHistory = "incremental_deduped_history",
        /// Everything each time, updating rows in place.
        FullRefreshUpdate = "full_refresh_update",
        /// Everything each time, marking the rows that have gone.
        FullRefreshSoftDelete = "full_refresh_soft_delete",
        /// What is new, updating rows in place.
        IncrementalUpdate = "incremental_update",
        /// What is new, marking the rows that have gone.
        IncrementalSoftDelete = "incremental_soft_delete",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_that_is_new_to_us_is_kept_and_does_not_end_the_job() {
        let status: JobStatus = serde_json::from_str("\"hibernating\"").expect("tolerated");
        assert_eq!(status.as_str(), "hibernating");
        assert!(!status.is_terminal());
    }
}
