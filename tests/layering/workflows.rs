//! What the workflows run and what Dependabot raises.

use super::files::{below, read, root, shown};

/// Fails where a step uses an action by a name that can be moved to other code.
#[track_caller]
fn check_pinned(location: &str, line: &str) {
    let Some((_, action)) = line.split_once("uses: ") else { return };
    let (name, version) = action.split_once(" # v").unwrap_or_else(|| {
        panic!("{location}: {action} has no comment with its version");
    });
    let (_, hash) = name.split_once('@').unwrap_or_default();
    let is_commit = hash.len() == 40 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    assert!(is_commit, "{location}: {action} is not pinned by the hash of a commit");
    assert_eq!(version.split('.').count(), 3, "{location}: {action} names no whole version");
}

#[test]
fn actions_are_pinned_by_commit_and_say_their_version() {
    let mut versions = std::collections::BTreeSet::new();
    let workflows = below(&root().join(".github/workflows"), &["yml"]);
    assert!(!workflows.is_empty());
    for path in workflows {
        for line in read(&path).lines().filter(|line| line.contains("uses: ")) {
            check_pinned(&shown(&path), line);
            versions.insert(line.trim_start_matches([' ', '-']).to_owned());
        }
    }
    let names = versions.iter().filter_map(|line| line.split_once('@').map(|(name, _)| name));
    let names: Vec<&str> = names.collect();
    assert!(!names.is_empty());
    assert!(
        names.is_sorted_by(|name, next| name < next),
        "an action has two versions: {versions:#?}"
    );
}

#[test]
#[should_panic(expected = "not pinned by the hash")]
fn a_tag_is_no_pin() {
    check_pinned("test.yml", "- uses: actions/checkout@v7 # v7.0.1");
}

#[test]
fn no_checkout_leaves_a_token_behind() {
    for path in below(&root().join(".github/workflows"), &["yml"]) {
        let text = read(&path);
        let checkouts = text.matches("uses: actions/checkout@").count();
        assert_eq!(
            checkouts,
            text.matches("persist-credentials: false").count(),
            "{}",
            shown(&path)
        );
        assert!(text.contains("\npermissions: {}\n"), "{} has rights by default", shown(&path));
    }
}

#[test]
fn dependabot_raises_whatever_is_pinned() {
    let known = read(&root().join(".github/dependabot.yml"));
    let manifests = below(root(), &["json", "txt", "lock"]);
    let pins = ["package-lock.json", "requirements.txt", "Cargo.lock"];
    let pinned = manifests.iter().filter(|path| pins.iter().any(|name| path.ends_with(name)));
    let mut count = 0;
    for path in pinned {
        let folder = format!("/{}", shown(path.parent().unwrap()));
        assert!(known.contains(&format!("\"{folder}\"")), "dependabot.yml does not name {folder}");
        count += 1;
    }
    assert!(count > pins.len(), "only {count} lists of versions were found");
}
