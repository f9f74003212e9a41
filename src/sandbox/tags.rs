//! Tags.

use serde_json::{Value, json};

use super::Sandbox;
use super::call::Call;
use super::problems::{Answer, invalid_field, not_found, problem};
use super::store::Tag;
use super::workspaces::among;
use crate::http::Response;

/// `GET /tags`.
pub fn list(sandbox: &Sandbox, call: &Call) -> Answer {
    let workspaces = call.all("workspaceIds");
    let tags = sandbox.store.tags.iter().filter(|tag| among(&workspaces, &tag.workspace_id));
    Ok(Response::json(200, &json!({ "data": tags.map(answer).collect::<Vec<_>>() })))
}

/// `POST /tags`.
pub fn create(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let id = call.id("workspaceId")?;
    let workspace = sandbox.store.workspace(id).ok_or_else(|| not_found("workspace", id))?;
    let workspace_id = workspace.id.clone();
    let (name, color) = name_and_color(call)?;
    refuse_twin(sandbox, &workspace_id, &name, "")?;
    let tag = Tag { tag_id: sandbox.store.draw_id(), name, color, workspace_id };
    let response = Response::json(200, &answer(&tag));
    sandbox.store.tags.push(tag);
    sandbox.touch();
    Ok(response)
}

/// `GET /tags/{tagId}`.
pub fn get(sandbox: &Sandbox, call: &Call) -> Answer {
    let place = place(sandbox, call)?;
    Ok(Response::json(200, &answer(&sandbox.store.tags[place])))
}

/// `PATCH /tags/{tagId}`: on the connections that wear it, too.
pub fn update(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let place = place(sandbox, call)?;
    let (name, color) = name_and_color(call)?;
    let tag = &sandbox.store.tags[place];
    refuse_twin(sandbox, &tag.workspace_id, &name, &tag.tag_id)?;
    let tag = &mut sandbox.store.tags[place];
    tag.name = name;
    tag.color = color;
    let changed = answer(tag);
    for connection in &mut sandbox.store.connections {
        for worn in &mut connection.tags {
            if worn["tagId"] == changed["tagId"] {
                *worn = changed.clone();
            }
        }
    }
    sandbox.touch();
    Ok(Response::json(200, &changed))
}

/// `DELETE /tags/{tagId}`: from the connections that wear it, too.
pub fn delete(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let place = place(sandbox, call)?;
    let tag = sandbox.store.tags.remove(place);
    for connection in &mut sandbox.store.connections {
        connection.tags.retain(|worn| worn["tagId"] != tag.tag_id);
    }
    sandbox.touch();
    Ok(Response::empty(204))
}

fn place(sandbox: &Sandbox, call: &Call) -> Result<usize, Response> {
    let id = call.variable("tagId");
    let place = sandbox.store.tags.iter().position(|tag| tag.tag_id.eq_ignore_ascii_case(id));
    place.ok_or_else(|| not_found("tag", id))
}

fn name_and_color(call: &Call) -> Result<(String, String), Response> {
    let name = call.text("name").unwrap_or_default().trim();
    let color = call.text("color").unwrap_or_default().trim();
    if name.is_empty() {
        return Err(invalid_field(400, "/name", "must not be empty"));
    }
    if color.len() != 6 || !color.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(invalid_field(400, "/color", "must be six hexadecimal digits, such as 2F80ED"));
    }
    Ok((name.to_owned(), color.to_owned()))
}

fn refuse_twin(sandbox: &Sandbox, workspace: &str, name: &str, but: &str) -> Result<(), Response> {
    let mut tags = sandbox.store.tags.iter();
    let twin =
        tags.any(|tag| tag.workspace_id == workspace && tag.name == name && tag.tag_id != but);
    if !twin {
        return Ok(());
    }
    let detail = format!("The workspace has a tag with the name {name} already.");
    Err(problem(409, "tag-already-exists", detail, &json!({ "name": name })))
}

fn answer(tag: &Tag) -> Value {
    json!({
        "tagId": tag.tag_id,
        "name": tag.name,
        "color": tag.color,
        "workspaceId": tag.workspace_id,
    })
}
