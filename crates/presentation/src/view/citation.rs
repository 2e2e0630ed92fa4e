//! The addresses of documents.

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::texts::RoundFact;

/// The address of the document behind a fact of the rounds, whose long texts name a source; of a
/// number, that of its row of today.
pub fn document(fact: &RoundFact, source: Option<&str>, book: &PriceBook) -> Option<String> {
    let Some(number) = fact.number else { return source.map(str::to_owned) };
    let row = book.fact(number, book.gathered_on());
    address(&book.source(row.provenance.source).location)
}

/// The address of a source: a page, or a file of a repository at its commit.
pub fn address(location: &str) -> Option<String> {
    let mut words = location.split_whitespace();
    let first = words.next()?;
    if first.starts_with("https://") {
        return Some(first.to_owned());
    }
    let (repository, commit) = first.strip_prefix("github:")?.split_once('@')?;
    let base = ["https://github.com/", repository].concat();
    Some(match words.next() {
        // A pattern names several files: their folder stands for them.
        Some(path) if !path.contains('*') => [&base, "/blob/", commit, "/", path].concat(),
        _ => [&base, "/tree/", commit].concat(),
    })
}

#[cfg(test)]
mod tests {
    use super::address;

    #[track_caller]
    fn check(location: &str, expected: Option<&str>) {
        assert_eq!(address(location).as_deref(), expected);
    }

    #[test]
    fn sources_are_linked_where_they_are_public_pages() {
        check(
            "https://aws.amazon.com/lambda/pricing/ (page)",
            Some("https://aws.amazon.com/lambda/pricing/"),
        );
        check("github:a/b@12ef data/x.json", Some("https://github.com/a/b/blob/12ef/data/x.json"));
        check("github:a/b@12ef data/*.json", Some("https://github.com/a/b/tree/12ef"));
        check("github:a/b@12ef", Some("https://github.com/a/b/tree/12ef"));
        check("public notes (name not kept)", None);
        check("", None);
    }
}
