//! One action after the other, and what the state and the history make of them.

use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::prices::feed::read;
use eleven_rounds_engine::rules::custom_rules::problem::RuleFileError;
use eleven_rounds_engine::scenario::fields::Field;
use eleven_rounds_engine::scenario::group::Group;

use super::*;

fn after(actions: &[Action]) -> Rc<AppState> {
    let start = Rc::new(AppState::open("", Lang::En, Theme::Auto, SessionBook::default()));
    actions.iter().cloned().fold(start, Reducible::reduce)
}

fn edit(text: &str) -> Action {
    Action::Edit(Field::Requests, text.to_owned())
}

#[test]
fn one_edit_is_one_entry_of_the_history() {
    assert_eq!(after(&[edit("1")]).history, HistoryWrite::Push);
    assert_eq!(after(&[edit("1"), edit("12")]).history, HistoryWrite::Replace);
    assert_eq!(after(&[edit("1"), Action::Settle, edit("12")]).history, HistoryWrite::Push);
}

#[test]
fn an_entry_is_not_lost_where_several_actions_come_before_one_drawing() {
    let entries = |actions: &[Action]| after(actions).entries;
    assert_eq!(entries(&[]), 0);
    assert_eq!(entries(&[edit("1"), edit("12"), edit("123")]), 1);
    assert_eq!(entries(&[edit("1"), Action::Settle, edit("12")]), 2);
    assert_eq!(entries(&[edit("1"), edit("1"), Action::Lang(Lang::Ko)]), 1);
    assert_eq!(entries(&[edit("1"), Action::Open("traffic.requests=5".to_owned())]), 1);
}

#[test]
fn an_edit_that_is_done_at_once_is_still_told_to_the_history() {
    assert_eq!(after(&[edit("1"), Action::Settle]).history, HistoryWrite::Push);
    assert_eq!(after(&[edit("1"), edit("1")]).history, HistoryWrite::Push);
    assert_eq!(after(&[edit("1"), Action::Lang(Lang::Ko)]).history, HistoryWrite::Push);
}

#[test]
fn what_changes_nothing_keeps_the_answer() {
    let before = after(&[edit("1")]);
    let again = before.clone().reduce(edit("1"));
    assert_eq!((&again.scenario, &again.comparison), (&before.scenario, &before.comparison));
}

#[test]
fn bad_text_changes_nothing() {
    let state = after(&[edit("-1"), edit("NaN"), Action::Choose(Field::Region, "mars".into())]);
    assert_eq!(*state.scenario, hash::defaults());
}

#[test]
fn resets_reach_their_fields_only() {
    let memory = Action::Edit(Field::Memory, "1024".into());
    let state = after(&[edit("1k"), memory, Action::ResetGroup(Group::Traffic)]);
    assert_eq!(state.scenario.requests, hash::defaults().requests);
    assert_eq!(state.scenario.memory_mb, 1024.0);
    let state = state.reduce(Action::Reset(Field::Memory));
    assert_eq!(state.hash(), "");
}

const RULES: &str = r#"{"version":1,"name":"Ours","off":["R1-01","H"],"weights":{"governance":20},"rules":[
    {"id":"H","round":"governance","when":[["deployables",">",1]],"points":{"fargate":1},"en":"x"}]}"#;

fn file(text: &str) -> Action {
    Action::CustomRulesFile("ours.json".to_owned(), Ok(text.as_bytes().to_vec()))
}

#[test]
fn a_rule_file_sets_rules_weights_and_switches_in_one_step() {
    let state = after(&[file(RULES)]);
    assert_eq!(state.scenario.custom_rules.get().map(|custom| custom.rules.len()), Some(1));
    assert_eq!(state.scenario.weight_governance, 20.0);
    assert_eq!(state.scenario.text(Field::RulesOff, PriceBook::bundled()), "H,R1-01");
    assert_eq!((state.history, &*state.refused), (HistoryWrite::Push, &None));
    let away = state.reduce(Action::CustomRulesRemoved);
    assert_eq!(
        away.scenario.text(Field::RulesOff, PriceBook::bundled()),
        "R1-01",
        "the book's stay as they are"
    );
    assert_eq!(away.scenario.custom_rules, CustomRulesFile::default().rules);
}

#[test]
fn a_refused_file_changes_nothing_and_a_good_one_clears_its_mistakes() {
    let bad = RULES.replace("deployables", "deployable");
    let state = after(&[file(RULES), file(&bad)]);
    assert_eq!(*state.scenario, *after(&[file(RULES)]).scenario);
    let (name, problems) = (*state.refused).clone().unwrap();
    assert_eq!((name.as_str(), problems.len(), problems[0].line), ("ours.json", 1, 2));
    assert_eq!(*state.reduce(file(RULES)).refused, None);
}

#[test]
fn a_chosen_file_that_cannot_be_read_is_told_where_it_was_chosen() {
    let gone = Action::CustomRulesFile("ours.json".to_owned(), Err(RuleFileError::NotRead));
    let state = after(&[file(RULES), gone]);
    assert_eq!(*state.scenario, *after(&[file(RULES)]).scenario);
    let problem =
        CustomRulesProblem { line: 0, key: String::new(), mistake: RuleFileError::NotRead };
    assert_eq!(*state.refused, Some(("ours.json".to_owned(), vec![problem])));
}

#[test]
fn the_file_that_the_address_names_is_no_step_of_the_history() {
    let named = |bytes| Action::CustomRulesNamed("ours.json".to_owned(), bytes);
    let state = after(&[named(Ok(RULES.as_bytes().to_vec()))]);
    assert_eq!(state.history, HistoryWrite::Replace);
    assert!(state.scenario.custom_rules.get().is_some());
    let state = after(&[named(Err(RuleFileError::NotFetched))]);
    assert_eq!(*state.scenario, hash::defaults());
    let problem =
        CustomRulesProblem { line: 0, key: String::new(), mistake: RuleFileError::NotFetched };
    let (notices, _) = &*state.notices;
    assert_eq!(*notices, [PageNotice::CustomRules { name: "ours.json".to_owned(), problem }]);
}

#[test]
fn presets_and_resets_keep_custom_rules() {
    let preset = Preset::ALL[2];
    let state = after(&[file(RULES), Action::Preset(preset)]);
    assert_eq!(state.preset, Some(preset));
    assert!(state.reduce(Action::ResetAll).scenario.custom_rules.get().is_some());
}

const ECS: &str = include_str!("../../../crates/engine/tests/price_list/ecs.csv");

/// What a price file of a name does once it is read.
fn price_file(name: &str, text: &str) -> Action {
    let list = read::read(text.as_bytes()).map(Shared::new);
    Action::PriceFile(name.to_owned(), PriceFileStatus::Read(list))
}

fn prices(text: &str) -> Action {
    price_file("ecs.csv", text)
}

fn total(state: &AppState) -> i64 {
    state.comparison.option(DeploymentOption::Fargate).estimate.known_part.micros()
}

#[test]
fn prices_of_a_file_count_in_the_session_and_go_with_a_reset() {
    let before = after(&[]);
    let dearer = ECS.replacen("0.0404800000", "0.0500000000", 1);
    let state = after(&[prices(&dearer)]);
    assert!(total(&state) > total(&before), "{} {}", total(&state), total(&before));
    assert_eq!(state.scenario.as_of.to_string(), "2026-11-24");
    // The link holds no prices, and so no day that only they know.
    assert_eq!((state.hash(), state.history), (String::new(), HistoryWrite::Replace));
    assert!(hash::encode_to_copy(&state.scenario, state.view).contains("2026-11-23"));
    for away in [Action::PricesAway, Action::ResetAll] {
        let state = Rc::clone(&state).reduce(away);
        assert_eq!((total(&state), state.imports.is_empty()), (total(&before), true));
        assert_eq!(*state.scenario, hash::defaults());
        assert_ne!(state.history, HistoryWrite::Push);
    }
    let same = after(&[prices(ECS)]);
    assert_eq!(total(&same), total(&before));
}

#[test]
fn an_edit_and_another_link_keep_the_prices_of_a_file() {
    let dearer = ECS.replacen("0.0404800000", "0.0500000000", 1);
    let day = |text: &str| Action::Edit(Field::AsOf, text.to_owned());
    let state = after(&[prices(&dearer), day("2026-11-23"), day("2026-11-24"), day("2026-11-25")]);
    assert_eq!(state.scenario.as_of.to_string(), "2026-11-24");
    let state = state.reduce(Action::Open("v1:traffic.requests=2M".to_owned()));
    assert!(state.book.is_imported());
    assert_eq!(state.scenario.as_of.to_string(), "2026-11-24");
    let state = state.reduce(Action::Preset(Preset::ALL[2]));
    assert_eq!(state.scenario.as_of.to_string(), "2026-11-24");
    assert_eq!(state.preset, Some(Preset::ALL[2]));
    let past = after(&[day("2024-03-01"), prices(&dearer)]);
    assert_eq!(past.scenario.as_of.to_string(), "2024-03-01", "who looks back keeps looking");
}

#[test]
fn a_refused_price_file_changes_nothing() {
    let dearer = ECS.replacen("0.0404800000", "0.0500000000", 1);
    let state = after(&[prices(&dearer)]);
    let then = Rc::clone(&state).reduce(price_file("bad.csv", "bad"));
    assert_eq!((&then.book, &then.comparison), (&state.book, &state.comparison));
    let told = |state: &AppState| -> Vec<(String, bool)> {
        let imports = state.imports.iter();
        let is_taken = |outcome: &_| matches!(outcome, ImportOutcome::Taken(_));
        imports.map(|import| (import.name.clone(), is_taken(&import.outcome))).collect()
    };
    let [good, bad] = ["ecs.csv", "bad.csv"].map(str::to_owned);
    assert_eq!(told(&then), [(good.clone(), true), (bad.clone(), false)]);
    // Once it is mended, what was wrong with it is said no more.
    let mended = then.reduce(price_file(&bad, ECS));
    assert_eq!(told(&mended), [(good, true), (bad, true)]);
}

#[test]
fn the_prices_of_all_regions_go_below_those_of_files() {
    let whole = || Shared::new(PriceBook::bundled().clone());
    let dearer = ECS.replacen("0.0404800000", "0.0500000000", 1);
    let before = after(&[prices(&dearer), edit("5")]);
    let then = Rc::clone(&before).reduce(Action::AllRegions(Some(whole())));
    assert!(then.book.is_whole() && then.book.is_imported());
    assert_eq!(then.imports.len(), 1);
    assert_eq!(then.comparison.options, before.comparison.options, "the file still holds");
    assert_eq!((then.history, then.entries), (before.history, before.entries), "it is no step");
    // What takes files away leaves the regions.
    let without = Rc::clone(&then).reduce(Action::PricesAway);
    assert_eq!(without.book, then.book.without_files());
    assert_ne!(without.book, SessionBook::default());
    let elsewhere = Rc::clone(&then).reduce(Action::Open("traffic.requests=7".to_owned()));
    assert_eq!(elsewhere.book, then.book);
}

#[test]
fn a_step_back_leaves_the_settings_as_they_are() {
    for is_open in [false, true] {
        let open = Action::Open("traffic.requests=7".to_owned());
        assert_eq!(after(&[Action::Settings(is_open), open]).settings_open, is_open);
    }
}

#[test]
fn regions_that_could_not_be_loaded_are_missed_until_they_are() {
    let failed = after(&[Action::AllRegions(None), Action::Open("traffic.requests=7".to_owned())]);
    assert!(failed.regions_failed);
    let whole = Shared::new(PriceBook::bundled().clone());
    assert!(!failed.reduce(Action::AllRegions(Some(whole))).regions_failed);
}

#[test]
fn a_file_that_is_being_read_changes_nothing_until_it_is_read() {
    let reading =
        |percent| Action::PriceFile("ecs.csv".to_owned(), PriceFileStatus::Reading(percent));
    let dearer = ECS.replacen("0.0404800000", "0.0500000000", 1);
    let names = |state: &AppState| -> Vec<String> {
        state.imports.iter().map(|import| import.name.clone()).collect()
    };
    let state = after(&[price_file("a.csv", "bad"), reading(0)]);
    let state = state.reduce(price_file("b.csv", "bad")).reduce(reading(40));
    assert_eq!(names(&state), ["a.csv", "ecs.csv", "b.csv"], "a line stays where it is");
    assert_eq!(total(&state), total(&after(&[])));
    let status = |status| Action::PriceFile("ecs.csv".to_owned(), status);
    let stopped = Rc::clone(&state).reduce(status(PriceFileStatus::Stopped));
    assert_eq!(
        (names(&stopped), total(&stopped)),
        (vec!["a.csv".into(), "b.csv".into()], total(&state))
    );
    let failed = Rc::clone(&state).reduce(status(PriceFileStatus::Failed));
    assert_eq!((names(&failed).len(), total(&failed)), (3, total(&state)));
    assert!(total(&state.reduce(prices(&dearer))) > total(&failed));
}

#[test]
fn presets_are_recognised() {
    for preset in Preset::ALL {
        let state = after(&[Action::Preset(preset)]);
        assert_eq!(state.preset, Some(preset));
    }
    assert_eq!(after(&[edit("7")]).preset, None);
}

#[test]
fn what_cannot_be_changed_by_another_language_or_theme_is_kept() {
    let state = after(&[edit("5k"), Action::Lang(Lang::Ko), Action::Theme(Theme::Dark)]);
    assert_eq!((state.lang, state.theme), (Lang::Ko, Theme::Dark));
    assert_eq!(state.scenario.requests, 5000.0);
}
