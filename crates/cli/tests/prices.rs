//! `eleven-rounds prices`, on a copy of the bundled rows; what becomes of each row is tested with the
//! build of the price book, in `crates/engine/tests/data/refreshed.rs`.

mod program;

use program::{printed, refused};
use std::fs;
use std::path::{Path, PathBuf};

const FILES: [&str; 5] = ["book.csv", "ec2.csv", "ec2_types.csv", "prices.csv", "sources.csv"];

fn engine(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../engine").join(path)
}

/// A copy of the rows in a folder of this test's own.
fn rows(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    for name in FILES {
        fs::copy(engine("data").join(name), folder.join(name)).unwrap();
    }
    folder
}

/// The names of the files that differ from the bundled ones.
fn changed(folder: &Path) -> Vec<&'static str> {
    let read = |path: PathBuf| fs::read(path).unwrap();
    let differs = |name: &&str| read(folder.join(name)) != read(engine("data").join(name));
    FILES.into_iter().filter(differs).collect()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn prices_that_were_seen_again_are_written_with_their_source() {
    let folder = rows("confirmed");
    let list = engine("tests/price_list/ecs.csv");
    let arguments = ["prices", "--data", text(&folder), "--source", "list-1", text(&list)];
    let report = printed(&arguments, "");
    assert!(report.contains(": AmazonECS, published 2026-11-24: "), "{report}");
    assert!(report.contains("0 changed, 10 confirmed"), "{report}");
    assert_eq!(changed(&folder), ["book.csv", "prices.csv", "sources.csv"]);
    for name in changed(&folder) {
        assert!(report.contains(&format!("\n{name} was written.\n")), "{report}");
    }
    let sources = fs::read_to_string(folder.join("sources.csv")).unwrap();
    assert!(sources.contains("\nlist-1,AWS Price List of AmazonECS,"), "{sources}");
}

#[test]
fn a_dry_run_reports_and_writes_nothing() {
    let folder = rows("dry");
    let list = engine("tests/price_list/ec2.csv");
    // A task names a folder before the one that a person names.
    let data = ["--data", "/nowhere", "--data", text(&folder)];
    let report = printed(&[&["prices", "--dry-run", text(&list)], &data[..]].concat(), "");
    assert!(report.contains("  changed: ec2.on_demand m7g.large eu-west-2: "), "{report}");
    assert!(report.ends_with("\nNothing was written.\n"), "{report}");
    assert_eq!(changed(&folder), Vec::<&str>::new());
}

#[test]
fn a_damaged_file_changes_nothing_and_is_named() {
    let folder = rows("damaged");
    let whole = fs::read_to_string(engine("tests/price_list/ecs.csv")).unwrap();
    let damaged = folder.join("damaged.csv");
    fs::write(&damaged, whole.replacen("0.0404800000", "zero", 1)).unwrap();
    let list = engine("tests/price_list/lambda.json");
    let data = ["prices", "--data", text(&folder)];
    let says = format!("{}: line ", damaged.display());
    let output = program::run(&[&data[..], &[text(&list), text(&damaged)]].concat(), "");
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.contains(&says) && stderr.contains("“zero” cannot be a price"), "{stderr}");
    assert_eq!(changed(&folder), Vec::<&str>::new());
}

#[test]
fn a_wrong_command_line_ends_with_two() {
    let folder = rows("wrong");
    refused(&["prices"], "", &["required", "FILE"]);
    refused(&["prices", "--data", text(&folder), "/nowhere.json"], "", &["/nowhere.json: "]);
    refused(&["prices", "--data", "/nowhere", "/nowhere.json"], "", &["/nowhere/prices.csv: "]);
    refused(&["prices", "--source", "a b", "x"], "", &["'a b'", "letters, digits and hyphens"]);
    refused(&["prices", "--source", "", "x"], "", &["--source"]);
    refused(&["prices", "--dry", "x"], "", &["'--dry'", "'--dry-run'"]);
}
