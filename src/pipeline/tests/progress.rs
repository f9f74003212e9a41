use super::*;

fn watched(answers: &[(&str, i64, i64)]) -> Progress {
    let mut answers = answers.iter().map(|(status, rows, at)| (job(1, status, *rows), NOW + at));
    let (first, at) = answers.next().expect("at least one");
    let mut progress = Progress::new(first, at);
    for (job, at) in answers {
        progress.observe(job, at);
    }
    progress
}

#[test]
fn the_timeline_has_each_status_once_with_its_time() {
    let progress = watched(&[
        ("pending", 0, 0),
        ("running", 0, 500),
        ("running", 10, 1000),
        ("succeeded", 35, 2000),
    ]);
    let seen: Vec<(&str, i64)> =
        progress.timeline.iter().map(|one| (one.status.as_str(), one.at - NOW)).collect();
    assert_eq!(seen, [("pending", 0), ("running", 500), ("succeeded", 2000)]);
    assert!(progress.is_over() && progress.has_succeeded());
}

#[test]
fn only_news_are_reported_as_such() {
    let mut progress = watched(&[("running", 10, 0)]);
    assert!(!progress.observe(job(1, "running", 10), NOW + 500));
    assert!(progress.observe(job(1, "running", 11), NOW + 1000));
    assert!(progress.observe(job(1, "cancelled", 11), NOW + 1500));
    assert!(!progress.observe(job(1, "running", 12), NOW + 2000), "a late answer");
    assert_eq!(progress.rows(), 11);
}

#[test]
fn throughput_while_running_is_that_of_the_last_seconds() {
    let mut answers = vec![("running", 0, 0)];
    answers.extend((1..=10).map(|second| ("running", second * 10, second * 1000)));
    // Ten rows a second at first, then a hundred.
    answers.extend((1..=10).map(|second| ("running", 100 + second * 100, (10 + second) * 1000)));
    let throughput = watched(&answers).throughput().expect("measured");
    assert!((throughput.rows - 100.0).abs() < 0.01, "{throughput:?}");
    assert!((throughput.bytes - 10_000.0).abs() < 0.01, "{throughput:?}");
}

#[test]
fn throughput_in_the_end_is_that_of_the_whole() {
    let progress = watched(&[("running", 0, 0), ("succeeded", 300, 3000)]);
    assert_eq!(progress.throughput().expect("measured").rows, 100.0);
    assert_eq!(watched(&[("pending", 0, 0)]).throughput(), None);
}

#[test]
fn the_servers_own_duration_counts_once_the_job_is_over() {
    let running = watched(&[("running", 0, 0)]);
    assert_eq!(running.elapsed(NOW + 1500), 1500);
    let mut job = job(1, "succeeded", 35);
    job.duration = Some("PT12S".into());
    let mut progress = running;
    progress.observe(job, NOW + 2000);
    assert_eq!(progress.elapsed(NOW + 99_000), 12_000);
    let unsaid = watched(&[("running", 0, 0), ("failed", 0, 4000)]);
    assert_eq!(unsaid.elapsed(NOW + 99_000), 4000);
}

#[test]
fn missing_and_negative_figures_are_nought() {
    let bare: Job = read(json!({ "jobId": 1, "status": "running", "jobType": "sync" }));
    assert_eq!(Progress::new(bare, NOW).rows(), 0);
    assert_eq!(Progress::new(job(1, "running", -5), NOW).rows(), 0);
}
