//! The order of the modules, as the table in `src/lib.rs` has it.

use crate::source::Source;

/// Crates that exist only in a browser, by prefix.
const BROWSER_CRATES: [&str; 6] =
    ["gloo", "js_sys", "leptos", "serde_wasm_bindgen", "wasm_bindgen", "web_sys"];

/// The modules of the crate in the order of the table.
pub struct Layers {
    modules: Vec<String>,
    /// How many of them, from the top, are pure.
    pure: usize,
}

impl Layers {
    /// Reads the rows of the table: a module's name in backticks, or a dash between the
    /// pure modules and the others.
    pub fn from_table(lib: &str) -> Self {
        let first_cells = lib
            .lines()
            .filter_map(|line| line.strip_prefix("//! | "))
            .filter_map(|row| row.split('|').next())
            .map(str::trim);

        let (mut modules, mut pure) = (Vec::new(), None);
        for cell in first_cells {
            let name = cell.trim_matches(['[', ']']);
            if let Some(name) = name.strip_prefix('`').and_then(|name| name.strip_suffix('`')) {
                modules.push(name.to_owned());
            } else if cell == "—" {
                pure = Some(modules.len());
            }
        }
        let pure = pure.expect("src/lib.rs has no row `—` between pure and browser modules");
        assert!(pure > 0 && pure < modules.len(), "src/lib.rs has no table of modules");
        Self { modules, pure }
    }

    fn position(&self, module: &str) -> Option<usize> {
        self.modules.iter().position(|listed| listed == module)
    }

    /// Whether the table has this module.
    pub fn lists(&self, module: &str) -> bool {
        self.position(module).is_some()
    }

    /// `path:line: …` for each path into a module that is listed below the file's own.
    pub fn imports_against_the_order(&self, file: &Source) -> Vec<String> {
        let Some(own) = file.module().and_then(|module| self.position(&module)) else {
            return Vec::new();
        };
        file.crate_paths()
            .into_iter()
            .filter(|import| self.position(&import.name).is_some_and(|theirs| theirs > own))
            .map(|import| {
                let (path, line, name, own) =
                    (&file.path, import.line, import.name, &self.modules[own]);
                format!("{path}:{line}: `{own}` must not import `{name}`, which is listed below it")
            })
            .collect()
    }

    /// `path:line: …` for each mention of a browser crate in a pure module.
    pub fn browser_in_pure_module(&self, file: &Source) -> Vec<String> {
        let module = file.module().and_then(|module| self.position(&module));
        if module.is_none_or(|position| position >= self.pure) {
            return Vec::new();
        }
        file.identifiers()
            .into_iter()
            .filter(|found| BROWSER_CRATES.iter().any(|name| found.name.starts_with(name)))
            .map(|found| {
                let (path, line, name) = (&file.path, found.line, found.name);
                format!("{path}:{line}: a pure module must not know `{name}`")
            })
            .collect()
    }
}
