//! When to ask again how a job is doing: soon while things change, later while they do
//! not, not at all while nobody looks.

/// The shortest wait, in milliseconds.
const SHORTEST: u32 = 500;
/// The longest wait while answers come.
const LONGEST: u32 = 5_000;
/// The longest wait while none do.
const LONGEST_FAILING: u32 = 30_000;
/// From how many failures in a row the person is told.
const TELL_AFTER: u32 = 3;

/// The schedule of a job's polls. After each poll say what came of it, then wait for
/// [`Poll::wait`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    wait: u32,
    failures: u32,
    hidden: bool,
    due: bool,
}

impl Default for Poll {
    fn default() -> Self {
        Self { wait: SHORTEST, failures: 0, hidden: false, due: true }
    }
}

impl Poll {
    /// A schedule whose first poll is due at once.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long to wait for the next poll, in milliseconds; none while the page is hidden.
    pub fn wait(&self) -> Option<u32> {
        match (self.hidden, self.due) {
            (true, _) => None,
            (false, true) => Some(0),
            (false, false) => Some(self.wait),
        }
    }

    /// An answer came; `changed` says whether it was news.
    pub fn answered(&mut self, changed: bool) {
        let recovered = self.failures > 0;
        self.failures = 0;
        self.due = false;
        self.wait = if changed || recovered { SHORTEST } else { longer(self.wait, LONGEST) };
    }

    /// No answer came, or none that can be used: the polls go on, more slowly.
    pub fn failed(&mut self) {
        self.failures = self.failures.saturating_add(1);
        self.due = false;
        self.wait = longer(self.wait, LONGEST_FAILING);
    }

    /// The page was hidden, or is seen again: then the next poll is due at once.
    pub fn set_hidden(&mut self, hidden: bool) {
        if self.hidden && !hidden {
            self.due = true;
            self.wait = SHORTEST;
        }
        self.hidden = hidden;
    }

    /// What to tell the person, once several polls in a row have failed.
    pub fn trouble(&self) -> Option<String> {
        (self.failures >= TELL_AFTER).then(|| {
            let seconds = self.wait.div_ceil(1000);
            format!(
                "The server has not answered {} times in a row. The sync may well go on there; \
                 this page asks again in {seconds} s.",
                self.failures
            )
        })
    }
}

fn longer(wait: u32, longest: u32) -> u32 {
    // Growing by half; a wait that is long already (after failures) does not shrink here.
    (wait.saturating_mul(3) / 2).min(longest.max(SHORTEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_five_seconds_while_nothing_changes() {
        let mut poll = Poll::new();
        assert_eq!(poll.wait(), Some(0));
        let mut waits = vec![];
        for _ in 0..8 {
            poll.answered(false);
            waits.extend(poll.wait());
        }
        assert_eq!(waits, [750, 1125, 1687, 2530, 3795, 5000, 5000, 5000]);
    }

    #[test]
    fn news_make_the_next_poll_come_soon() {
        let mut poll = Poll::new();
        for _ in 0..8 {
            poll.answered(false);
        }
        poll.answered(true);
        assert_eq!(poll.wait(), Some(500));
    }

    #[test]
    fn a_hidden_page_does_not_poll_and_a_seen_one_does_so_at_once() {
        let mut poll = Poll::new();
        poll.answered(false);
        poll.set_hidden(true);
        assert_eq!(poll.wait(), None);
        poll.answered(true);
        assert_eq!(poll.wait(), None, "an answer that was on its way does not wake it");
        poll.set_hidden(false);
        assert_eq!(poll.wait(), Some(0));
        poll.answered(false);
        poll.set_hidden(false);
        assert_ne!(poll.wait(), Some(0), "a page that was seen all along waits its time");
    }

    #[test]
    fn failures_slow_the_polls_down_and_are_told_after_the_third() {
        let mut poll = Poll::new();
        poll.failed();
        poll.failed();
        assert_eq!(poll.trouble(), None);
        poll.failed();
        assert!(poll.trouble().expect("told").contains("3 times in a row"));
        for _ in 0..20 {
            poll.failed();
        }
        assert_eq!(poll.wait(), Some(30_000));
        poll.answered(false);
        assert_eq!((poll.wait(), poll.trouble()), (Some(500), None));
    }
}
