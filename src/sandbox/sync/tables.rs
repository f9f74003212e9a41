//! What lies in the destinations: tables, kept as the loads that filled them. Rows are
//! made again when somebody looks.

use serde::{Deserialize, Serialize};

use super::StreamWork;
use crate::airbyte::SyncMode;
use crate::sandbox::faker::{FakerStream, Recipe};

/// Consecutive rows of a stream that came in one job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Load {
    /// The stream.
    pub stream: FakerStream,
    /// The seed of the rows.
    pub seed: i64,
    /// How many users the source had.
    pub users: u64,
    /// The moment that the rows carry as `updated_at`, if the source updates them all.
    pub updated_at: Option<i64>,
    /// The first row.
    pub from: u64,
    /// The one after the last row.
    pub to: u64,
}

impl Load {
    /// How many rows it has.
    pub fn rows(&self) -> u64 {
        self.to.saturating_sub(self.from)
    }

    /// How its rows are made.
    pub fn recipe(&self) -> Recipe {
        Recipe { seed: self.seed, users: self.users, updated_at: self.updated_at }
    }
}

/// A table in a destination.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// The destination that it lies in.
    pub destination_id: String,
    /// Its schema (a namespace in Airbyte's words).
    pub schema: String,
    /// Its name within the schema.
    pub name: String,
    /// The stream that fills it.
    pub stream: String,
    /// The connection that fills it.
    pub connection_id: String,
    /// What it holds, in order.
    pub loads: Vec<Load>,
}

impl Table {
    /// Schema and name: `main.users`.
    pub fn full_name(&self) -> String {
        format!("{}.{}", self.schema, self.name)
    }

    /// How many rows it holds.
    pub fn rows(&self) -> u64 {
        self.loads.iter().map(Load::rows).sum()
    }

    /// Appends rows as the items of a JSON array: at most `limit`, from `offset` on.
    pub fn write_rows(&self, offset: u64, limit: u64, out: &mut Vec<u8>) {
        let (mut skip, mut left) = (offset, limit);
        let mut separator = false;
        for load in &self.loads {
            let skipped = skip.min(load.rows());
            skip -= skipped;
            let first = load.from + skipped;
            let last = load.to.min(first.saturating_add(left));
            for index in first..last {
                if separator {
                    out.push(b',');
                }
                separator = true;
                load.recipe().write_row(load.stream, index, out);
            }
            left -= last.saturating_sub(first);
        }
    }

    /// Takes a load in, as the sync mode has it.
    fn take(&mut self, mode: &SyncMode, load: Load) {
        match mode {
            SyncMode::FullRefreshAppend | SyncMode::IncrementalAppend => self.loads.push(load),
            SyncMode::IncrementalDedupedHistory => {
                self.loads = without(&self.loads, load.from, load.to);
                self.loads.push(load);
                self.loads.sort_by_key(|load| load.from);
            }
            _ => self.loads = vec![load],
        }
        self.loads.retain(|load| load.rows() > 0);
    }
}

/// The loads without the rows from `from` to before `to`. A row's primary key is its
/// place in the stream, so that a newer row replaces the older one of the same place.
fn without(loads: &[Load], from: u64, to: u64) -> Vec<Load> {
    let before = loads.iter().map(|load| Load { to: load.to.min(from), ..load.clone() });
    let after = loads.iter().map(|load| Load { from: load.from.max(to), ..load.clone() });
    before.chain(after).filter(|load| load.rows() > 0).collect()
}

/// Hands a stream's rows to the destination.
pub fn deliver(
    tables: &mut Vec<Table>,
    destination_id: &str,
    connection_id: &str,
    work: &StreamWork,
) {
    let Some((schema, name)) = &work.table else { return };
    let place = tables.iter().position(|table| {
        table.destination_id == destination_id && table.schema == *schema && table.name == *name
    });
    let place = place.unwrap_or_else(|| {
        tables.push(Table {
            destination_id: destination_id.to_owned(),
            schema: schema.clone(),
            name: name.clone(),
            stream: work.stream.clone(),
            connection_id: connection_id.to_owned(),
            loads: Vec::new(),
        });
        tables.len() - 1
    });
    let table = &mut tables[place];
    work.stream.clone_into(&mut table.stream);
    connection_id.clone_into(&mut table.connection_id);
    table.take(&work.mode, work.load.clone());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(seed: i64, from: u64, to: u64) -> Load {
        Load { stream: FakerStream::Users, seed, users: 100, updated_at: None, from, to }
    }

    fn table_after(loads: &[(SyncMode, Load)]) -> Table {
        let mut tables = Vec::new();
        for (mode, load) in loads {
            let work = StreamWork {
                stream: "users".into(),
                table: Some(("main".into(), "users".into())),
                mode: mode.clone(),
                load: load.clone(),
                rows: 0,
                bytes: 0,
                reported: (0, 0),
                delivered: false,
            };
            deliver(&mut tables, "d", "c", &work);
        }
        tables.remove(0)
    }

    #[test]
    fn overwriting_replaces_and_appending_adds() {
        use SyncMode::{FullRefreshAppend, FullRefreshOverwrite};
        let first = (FullRefreshOverwrite, load(1, 0, 10));
        assert_eq!(table_after(&[first.clone(), (FullRefreshOverwrite, load(2, 0, 7))]).rows(), 7);
        assert_eq!(table_after(&[first, (FullRefreshAppend, load(2, 0, 7))]).rows(), 17);
    }

    #[test]
    fn deduplicating_keeps_the_newest_row_of_each_key() {
        let mode = SyncMode::IncrementalDedupedHistory;
        let table = table_after(&[(mode.clone(), load(1, 0, 10)), (mode, load(2, 4, 6))]);
        assert_eq!(table.loads, [load(1, 0, 4), load(2, 4, 6), load(1, 6, 10)]);
    }

    #[test]
    fn a_page_may_begin_in_one_load_and_end_in_the_next() {
        let mode = SyncMode::FullRefreshAppend;
        let table = table_after(&[(mode.clone(), load(1, 0, 5)), (mode, load(2, 0, 5))]);
        let rows = |offset, limit| {
            let mut out = vec![b'['];
            table.write_rows(offset, limit, &mut out);
            out.push(b']');
            serde_json::from_slice::<Vec<serde_json::Value>>(&out).expect("rows")
        };
        let all = rows(0, 100);
        assert_eq!(all.len(), 10);
        assert_eq!(rows(3, 4), all[3..7]);
        assert_eq!(rows(9, 4), all[9..]);
        assert!(rows(10, 4).is_empty());
    }
}
