//! One module a page.

mod course;
mod history;
mod pipeline;
mod try_it;
mod unknown;

pub use course::CoursePage;
pub use history::HistoryPage;
pub use pipeline::PipelinePage;
pub use try_it::TryItPage;
pub use unknown::UnknownPage;
