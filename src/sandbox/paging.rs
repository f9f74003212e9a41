//! Pages of lists.

use serde_json::{Value, json};

use super::call::Call;
use super::tokens::ISSUER;
use crate::http::Response;

/// The page that `limit` and `offset` ask for, out of everything there is.
///
/// `next` and `previous` are addresses by the server's own idea of its host, which is not
/// the caller's; `next` is there whenever the page holds anything, even on the last one.
pub fn page(call: &Call, entries: impl IntoIterator<Item = Value>) -> Response {
    let limit = call.whole_number("limit").unwrap_or(20);
    let offset = call.whole_number("offset").unwrap_or(0);
    let data: Vec<Value> = entries.into_iter().skip(offset as usize).take(limit as usize).collect();
    let next = if data.is_empty() { String::new() } else { address(call, limit, offset + limit) };
    let previous = match offset {
        0 => String::new(),
        _ => address(call, limit, offset.saturating_sub(limit)),
    };
    Response::json(200, &json!({ "previous": previous, "next": next, "data": data }))
}

fn address(call: &Call, limit: u64, offset: u64) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in &call.request.query {
        if name != "limit" && name != "offset" {
            query.append_pair(name, value);
        }
    }
    query.append_pair("limit", &limit.to_string());
    query.append_pair("offset", &offset.to_string());
    format!("{ISSUER}/api/public/v1{}?{}", call.request.path, query.finish())
}
