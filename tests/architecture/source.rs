//! A Rust file as its tokens: comments and texts are no code, and macros are looked into.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use std::{fs, path::Path};

/// A name and the line it is on.
pub struct Name {
    /// The identifier.
    pub name: String,
    /// Counted from 1.
    pub line: usize,
}

impl From<&Ident> for Name {
    fn from(ident: &Ident) -> Self {
        Self { name: ident.to_string(), line: ident.span().start().line }
    }
}

/// A Rust file.
pub struct Source {
    /// From the package's root: `src/http/request.rs`.
    pub path: String,
    tokens: TokenStream,
}

/// Every Rust file below a folder of the package.
pub fn files_in(folder: &str) -> Vec<Source> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(folder).to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("node_modules") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push(Source::parse(path.to_str().unwrap(), &text));
            }
        }
    }
    assert!(!files.is_empty(), "no Rust files in {folder}");
    files
}

impl Source {
    /// Splits `text` into tokens.
    pub fn parse(path: &str, text: &str) -> Self {
        let tokens = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        Self { path: path.to_owned(), tokens }
    }

    /// Where the file is in the crate: `["http", "request"]`; `mod.rs` is its folder.
    fn module_path(&self) -> Vec<&str> {
        let inside = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        inside.split('/').filter(|part| *part != "mod").collect()
    }

    /// The top-level module the file belongs to; the crate's root and the programs, which
    /// may import everything, belong to none.
    pub fn module(&self) -> Option<String> {
        let top = *self.module_path().first()?;
        (top != "lib" && top != "bin").then(|| top.to_owned())
    }

    /// Every identifier.
    pub fn identifiers(&self) -> Vec<Name> {
        let mut found = Vec::new();
        each_sequence(&self.tokens, &mut |tokens| {
            found.extend(tokens.iter().filter_map(identifier).map(Name::from));
        });
        found
    }

    /// `path:line: …` for each of these identifiers that occurs.
    pub fn mentions(&self, names: &[&str]) -> Vec<String> {
        self.identifiers()
            .iter()
            .filter(|found| names.contains(&found.name.as_str()))
            .map(|found| format!("{}:{}: `{}` is not used here", self.path, found.line, found.name))
            .collect()
    }

    /// The name that follows the crate's root in every path that starts there: `crate::x`,
    /// `airbyte_playground::x`, `crate::{x, …}`, or as many `super::` as lead there.
    pub fn crate_paths(&self) -> Vec<Name> {
        let depth = self.module_path().len();
        let mut found = Vec::new();
        each_sequence(&self.tokens, &mut |tokens| {
            for start in 0..tokens.len() {
                if let Some(next) = after_crate_root(tokens, start, depth) {
                    found.extend(names_of(next));
                }
            }
        });
        found
    }

    /// `path:line: …` for each browser test that does not begin with `strict_csp::enforce()`.
    pub fn browser_tests_without_policy(&self) -> Vec<String> {
        let tokens: Vec<_> = self.tokens.clone().into_iter().collect();
        let attribute = |token: &TokenTree| token.to_string().starts_with("[wasm_bindgen_test");
        let tests = (0..tokens.len()).filter(|index| attribute(&tokens[*index]));
        tests
            .filter_map(|index| {
                let body = tokens[index..].iter().find_map(braces)?;
                let begins = body.to_string().replace(' ', "").starts_with("strict_csp::enforce()");
                let line = tokens[index].span().start().line;
                let what = "the test below does not begin with `strict_csp::enforce();`";
                (!begins).then(|| format!("{}:{line}: {what}", self.path))
            })
            .collect()
    }
}

/// Calls `visit` with the tokens of the file and of every group in it.
fn each_sequence(tokens: &TokenStream, visit: &mut impl FnMut(&[TokenTree])) {
    let sequence: Vec<_> = tokens.clone().into_iter().collect();
    visit(&sequence);
    for token in sequence {
        if let TokenTree::Group(group) = token {
            each_sequence(&group.stream(), visit);
        }
    }
}

fn identifier(token: &TokenTree) -> Option<&Ident> {
    match token {
        TokenTree::Ident(ident) => Some(ident),
        _ => None,
    }
}

fn braces(token: &TokenTree) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    }
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    let colon =
        |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == ':');
    colon(at) && colon(at + 1)
}

/// The token after the crate's root, if a path that starts at `start` goes through it.
/// `depth` is how many `super::` lead from the file to the root.
fn after_crate_root(tokens: &[TokenTree], start: usize, depth: usize) -> Option<&TokenTree> {
    // A later part of a path is no start: `a::crate` does not occur, `super::super` does.
    if start >= 2 && is_colons(tokens, start - 2) {
        return None;
    }
    let root = identifier(&tokens[start])?;
    if (root == "crate" || root == "airbyte_playground") && is_colons(tokens, start + 1) {
        return tokens.get(start + 3);
    }
    let (mut at, mut climbed) = (start, 0);
    while tokens.get(at).and_then(identifier).is_some_and(|ident| ident == "super")
        && is_colons(tokens, at + 1)
    {
        (at, climbed) = (at + 3, climbed + 1);
    }
    (climbed > 0 && climbed >= depth).then(|| tokens.get(at))?
}

/// `x` of `x::…`, or of each element of `{x::…, …}`.
fn names_of(token: &TokenTree) -> Vec<Name> {
    if let Some(ident) = identifier(token) {
        return vec![ident.into()];
    }
    let Some(list) = braces(token) else { return Vec::new() };
    let list: Vec<_> = list.into_iter().collect();
    list.split(|token| matches!(token, TokenTree::Punct(p) if p.as_char() == ','))
        .filter_map(|element| element.first().and_then(identifier))
        .map(Name::from)
        .collect()
}
