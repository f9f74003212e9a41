//! Jobs.

use std::cmp::Reverse;

use serde_json::Value;

use super::Sandbox;
use super::call::Call;
use super::paging::page;
use super::problems::{Answer, bad_request, not_found, problem, state_conflict, try_again_later};
use super::sync::Job;
use super::workspaces::among;
use crate::airbyte::{JobStatus, JobType, time};
use crate::http::Response;

/// `GET /jobs`: the oldest first, unless `orderBy` says otherwise.
pub fn list(sandbox: &Sandbox, call: &Call) -> Answer {
    let mut jobs: Vec<&Job> =
        sandbox.store.jobs.iter().filter(|job| is_asked_for(sandbox, job, call)).collect();
    if let Some(order) = call.request.query_value("orderBy") {
        sort(&mut jobs, order)?;
    }
    Ok(page(call, jobs.into_iter().map(Job::answer)))
}

fn is_asked_for(sandbox: &Sandbox, job: &Job, call: &Call) -> bool {
    let matches = |name: &str, own: &str| {
        call.request.query_value(name).is_none_or(|wanted| wanted.eq_ignore_ascii_case(own))
    };
    let moment = |name: &str| call.request.query_value(name).and_then(time::parse_rfc3339);
    let workspaces = call.all("workspaceIds");
    let workspace = sandbox.store.connections.iter().find(|other| other.id == job.connection_id);
    matches("connectionId", &job.connection_id)
        && matches("status", job.status.as_str())
        && matches("jobType", job.job_type.as_str())
        && workspace.is_some_and(|connection| among(&workspaces, &connection.workspace_id))
        && moment("createdAtStart").is_none_or(|start| job.created_at >= start)
        && moment("createdAtEnd").is_none_or(|end| job.created_at <= end)
        && moment("updatedAtStart").is_none_or(|start| job.updated_at >= start)
        && moment("updatedAtEnd").is_none_or(|end| job.updated_at <= end)
}

/// Sorts by `createdAt|ASC`, `updatedAt|DESC` and the like.
fn sort(jobs: &mut [&Job], order: &str) -> Result<(), Response> {
    let (field, direction) = order.split_once('|').unwrap_or((order, "ASC"));
    let key = |job: &Job| match field {
        "updatedAt" => Ok((job.updated_at, job.id)),
        "createdAt" => Ok((job.created_at, job.id)),
        _ => Err(bad_request(format!(
            "orderBy takes createdAt or updatedAt, then |ASC or |DESC; {order} was given."
        ))),
    };
    jobs.iter().try_for_each(|job| key(job).map(|_| ()))?;
    match direction.to_ascii_uppercase().as_str() {
        "ASC" => jobs.sort_by_key(|job| key(job).ok()),
        "DESC" => jobs.sort_by_key(|job| Reverse(key(job).ok())),
        _ => return Err(bad_request(format!("orderBy ends in |ASC or |DESC; {order} was given."))),
    }
    Ok(())
}

/// `POST /jobs`.
pub fn create(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let id = call.id("connectionId")?;
    let connection = sandbox.store.connection(id).ok_or_else(|| not_found("connection", id))?;
    let connection_id = connection.id.clone();
    if connection.status != "active" {
        return Err(state_conflict(format!(
            "The connection is {}. Set its status to active first.",
            connection.status
        )));
    }
    match JobType::from(call.text("jobType").unwrap_or_default()) {
        JobType::Sync => start(sandbox, connection_id, JobType::Sync, call.now),
        job_type @ (JobType::Reset | JobType::Clear) => {
            stop_sync(sandbox, &connection_id, call.now);
            start(sandbox, connection_id, job_type, call.now)
        }
        other => Err(problem(
            422,
            "unprocessable-entity",
            format!(
                "A job of the type {} cannot be started here. Use sync or clear.",
                other.as_str()
            ),
            &serde_json::json!({
                "errors": [{ "pointer": "/jobType", "message": "must be sync or clear" }],
            }),
        )),
    }
}

/// Starts a job, unless one is under way: one that has not begun is answered in its
/// place, one that runs is in the way.
fn start(sandbox: &mut Sandbox, connection_id: String, job_type: JobType, now: i64) -> Answer {
    if let Some(job) = active(sandbox, &connection_id) {
        return if matches!(job.status, JobStatus::Pending | JobStatus::Queued) {
            Ok(Response::json(200, &job.answer()))
        } else {
            Err(try_again_later(format!(
                "Job {} of the connection is running. Wait for it, or cancel it.",
                job.id
            )))
        };
    }
    let id = sandbox.store.jobs.last().map_or(1, |job| job.id + 1);
    let job = Job::new(id, connection_id, job_type, now);
    let response = Response::json(200, &job.answer());
    sandbox.store.jobs.push(job);
    sandbox.touch();
    Ok(response)
}

fn active<'a>(sandbox: &'a Sandbox, connection_id: &str) -> Option<&'a Job> {
    sandbox
        .store
        .jobs
        .iter()
        .find(|job| job.connection_id == connection_id && !job.status.is_terminal())
}

/// Clearing does not wait for a sync.
fn stop_sync(sandbox: &mut Sandbox, connection_id: &str, now: i64) {
    if active(sandbox, connection_id).is_some_and(|job| job.job_type == JobType::Sync) {
        stop(sandbox, connection_id, now, "Cancelled: the data is to be cleared.");
    }
}

/// Stops whatever a connection is running; says which job that was.
pub fn stop(sandbox: &mut Sandbox, connection_id: &str, now: i64, why: &str) -> Option<Value> {
    let mut stopped = None;
    for job in &mut sandbox.store.jobs {
        if job.connection_id == connection_id && !job.status.is_terminal() {
            job.end(now, JobStatus::Cancelled, why);
            stopped = Some(job.answer());
        }
    }
    if stopped.is_some() {
        sandbox.touch();
    }
    stopped
}

/// `GET /jobs/{jobId}`.
pub fn get(sandbox: &Sandbox, call: &Call) -> Answer {
    Ok(Response::json(200, &find(sandbox, call.variable("jobId"))?.answer()))
}

/// The job of that id.
///
/// # Errors
/// A 404 if there is none.
pub fn find<'a>(sandbox: &'a Sandbox, id: &str) -> Result<&'a Job, Response> {
    let number: Option<i64> = id.parse().ok();
    let job = sandbox.store.jobs.iter().find(|job| Some(job.id) == number);
    job.ok_or_else(|| not_found("job", id))
}

/// `DELETE /jobs/{jobId}`: stops whatever the job's connection is running, whichever of
/// its jobs was named.
pub fn cancel(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let job = find(sandbox, call.variable("jobId"))?;
    let (connection_id, as_it_is) = (job.connection_id.clone(), job.answer());
    let stopped = stop(sandbox, &connection_id, call.now, "Cancelled on request.");
    Ok(Response::json(200, &stopped.unwrap_or(as_it_is)))
}
