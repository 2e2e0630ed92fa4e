//! The state of the page: always valid, changed only by actions.

use std::ops::Deref;
use std::rc::Rc;

use eleven_rounds_engine::catalog::Sku;
use eleven_rounds_engine::choices::Per;
use eleven_rounds_engine::compare::{Comparison, compare};
use eleven_rounds_engine::presets::Preset;
use eleven_rounds_engine::price_list::{PriceList, Refusal};
use eleven_rounds_engine::rounds::house::{self, HouseFile, HouseProblem, Mistake};
use eleven_rounds_engine::scenario::{FIELDS, Field, Group, Scenario};
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::notice::PageNotice;
use yew::Reducible;

use crate::imports::{self, Book, Import};
use crate::share::{self, Decoded};

/// A shared value that is compared by pointer: what was not replaced has not changed.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Shared<T> {
        Shared(Rc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// How the axes of the cost curve are spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Equal distances are equal ratios.
    #[default]
    Logarithmic,
    /// Equal distances are equal differences.
    Linear,
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The theme that the button goes to.
    pub const fn next(self) -> Theme {
        match self {
            Theme::Auto => Theme::Dark,
            Theme::Dark => Theme::Light,
            Theme::Light => Theme::Auto,
        }
    }

    /// The name in storage and in the document.
    pub const fn key(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a name.
    pub fn from_key(key: &str) -> Option<Theme> {
        [Theme::Auto, Theme::Light, Theme::Dark].into_iter().find(|theme| theme.key() == key)
    }
}

/// What the hash must be told after an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// Nothing: the hash says it already.
    Keep,
    /// A new entry: Back undoes it.
    Push,
    /// The entry of the edit that is still going on.
    Replace,
}

/// A rule file that was refused, and its mistakes.
pub type Refused = Option<(String, Vec<HouseProblem>)>;

/// The whole state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub answer: Shared<Comparison>,
    /// The prices of the session.
    pub book: Book,
    /// The price file that was brought last.
    pub import: Shared<Option<Import>>,
    /// How the curve is looked at.
    pub view: View,
    /// The rule file that was refused last.
    pub refused: Shared<Refused>,
    /// What a damaged link held, and how much of it was kept.
    pub notices: Shared<(Vec<PageNotice>, usize)>,
    /// The language.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
    /// What the hash must be told.
    pub history: History,
    /// An edit is going on: its changes belong to one entry of the history.
    editing: bool,
}

/// Everything that can change the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Sets a field while it is typed or dragged. A text that does not fit changes nothing.
    Edit(Field, String),
    /// Sets a field by one choice. A text that does not fit changes nothing.
    Choose(Field, String),
    /// Sets several fields at once, as one step.
    Fix(Vec<(Field, String)>),
    /// An edit is done: the next one is a new entry of the history.
    Settle,
    /// Counts the requests over another time and keeps the rate.
    Per(Per),
    /// Starts from a preset.
    Preset(Preset),
    /// Resets one field.
    Reset(Field),
    /// Resets a topic.
    ResetGroup(Group),
    /// Resets everything.
    ResetAll,
    /// Sets a unit price of the user's own, or takes it away.
    OwnPrice(Sku, Option<f64>),
    /// Switches a rule of the rounds off, or on again.
    ToggleRule(String),
    /// Takes the house rules of a file that a person chose, by its name.
    HouseFile(String, Vec<u8>),
    /// Takes the house rules that the address of the page names, or says what is wrong with them.
    HouseNamed(String, Result<Vec<u8>, Mistake>),
    /// Takes the house rules away.
    HouseAway,
    /// Takes the prices of a file, or says why it was refused.
    PriceFile(String, Result<Shared<PriceList>, Refusal>),
    /// Takes the prices of files away.
    PricesAway,
    /// Looks at the curve in another way.
    View(View),
    /// Takes the state of a link: the hash without `#`.
    Open(String),
    /// Closes the notices.
    Dismiss,
    /// Changes the language.
    Lang(Lang),
    /// Changes the colours.
    Theme(Theme),
}

impl AppState {
    /// The state of a link.
    pub fn open(hash: &str, lang: Lang, theme: Theme) -> AppState {
        let Decoded { scenario, view, notices, kept } = share::decode(hash);
        let book = Book::default();
        AppState {
            answer: answer(&scenario, &book),
            scenario: Shared::new(scenario),
            book,
            import: Shared::new(None),
            view,
            refused: Shared::new(None),
            notices: Shared::new((notices, kept)),
            lang,
            theme,
            history: History::Keep,
            editing: false,
        }
    }

    /// The hash of this state, without `#`.
    pub fn hash(&self) -> String {
        share::encode(&self.scenario, self.view)
    }

    /// Takes another scenario, as an entry of the history of its own or as a part of an edit.
    fn take(&mut self, scenario: Scenario, editing: bool) {
        self.history = if self.editing && editing { History::Replace } else { History::Push };
        self.answer = answer(&scenario, &self.book);
        self.scenario = Shared::new(scenario);
        self.editing = editing;
    }

    /// Takes other prices. Who looked at the last day of the book before looks at that of this one;
    /// no day is beyond it.
    #[inline(never)]
    fn price(&mut self, book: Book, import: Option<Import>, mut scenario: Scenario) {
        let (latest, last) = (scenario.as_of == self.book.gathered_on(), book.gathered_on());
        scenario.as_of = if latest { last } else { scenario.as_of.min(last) };
        self.answer = answer(&scenario, &book);
        self.scenario = Shared::new(scenario);
        self.book = book;
        self.import = Shared::new(import);
        // The hash does not hold prices: it is written again, but is no step.
        self.history = History::Replace;
    }

    /// Says what is wrong with the rule file that the address names.
    fn refuse_named(&mut self, name: &str, problems: Vec<HouseProblem>) {
        let (mut notices, kept) = (*self.notices).clone();
        for problem in problems {
            notices.push(PageNotice::House { name: name.to_owned(), problem });
        }
        self.notices = Shared::new((notices, kept));
    }
}

/// Takes a rule file in place of the one before, whose switches go with it.
fn replace_house(scenario: &mut Scenario, file: HouseFile) {
    scenario.rules_off.retain(house::is_book_name);
    scenario.take_house(file);
}

fn answer(scenario: &Scenario, book: &Book) -> Shared<Comparison> {
    Shared::new(compare(scenario, book))
}

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let (mut next, mut scenario) = ((*self).clone(), (*self.scenario).clone());
        let (mut editing, mut named) = (false, false);
        match action {
            Action::Edit(field, text) => {
                // The field shows what is wrong; the state stays valid.
                let _ = self.book.set(&mut scenario, field, &text);
                editing = true;
            }
            Action::Choose(field, text) => {
                let _ = self.book.set(&mut scenario, field, &text);
            }
            Action::Fix(settings) => {
                for (field, text) in settings {
                    let _ = scenario.set(field, &text);
                }
            }
            // What the hash must be told of the edit stays: it may not have been told yet.
            Action::Settle => next.editing = false,
            Action::Per(per) => scenario.set_per(per),
            // House rules are a file of somebody's, not an input: a preset and a reset leave them.
            Action::Preset(preset) => {
                let (as_of, house) = (self.book.gathered_on(), scenario.house);
                scenario = Scenario { as_of, house, ..preset.scenario() };
            }
            Action::ResetAll => {
                let house = scenario.house;
                scenario = Scenario { house, ..share::defaults() };
                next.book = Book::default();
                next.import = Shared::new(None);
            }
            Action::Reset(field) => scenario.copy_from(&self.book.defaults(), field),
            Action::ResetGroup(group) => {
                let defaults = self.book.defaults();
                for row in FIELDS.iter().filter(|row| row.group == group) {
                    scenario.copy_from(&defaults, row.id);
                }
            }
            Action::OwnPrice(sku, price) => scenario.prices.set(sku, price),
            Action::ToggleRule(id) => scenario.rules_off.toggle(&id),
            Action::HouseFile(name, bytes) => match house::read(&bytes) {
                Ok(file) => {
                    replace_house(&mut scenario, file);
                    next.refused = Shared::new(None);
                }
                Err(problems) => next.refused = Shared::new(Some((name, problems))),
            },
            Action::HouseNamed(name, bytes) => {
                let whole = |mistake| vec![HouseProblem { line: 0, key: String::new(), mistake }];
                match bytes.map_err(whole).and_then(|bytes| house::read(&bytes)) {
                    Ok(file) => {
                        replace_house(&mut scenario, file);
                        named = true;
                    }
                    Err(problems) => next.refuse_named(&name, problems),
                }
            }
            Action::HouseAway => replace_house(&mut scenario, HouseFile::default()),
            Action::PriceFile(name, Ok(list)) => {
                let (book, report) = imports::take(self.book, &name, list);
                next.price(book, Some(Import { name, outcome: Ok(report) }), scenario);
                return Rc::new(next);
            }
            Action::PriceFile(name, Err(refusal)) => {
                next.import = Shared::new(Some(Import { name, outcome: Err(refusal) }));
            }
            Action::PricesAway => {
                next.price(Book::default(), None, scenario);
                return Rc::new(next);
            }
            Action::View(view) => {
                next.view = view;
                next.history = History::Push;
                next.editing = false;
            }
            Action::Open(hash) => {
                // Back to where we are is no change: the comparison need not be made again.
                if hash != self.hash() {
                    next = AppState::open(&hash, self.lang, self.theme);
                    if self.book.is_imported() {
                        let opened = (*next.scenario).clone();
                        next.price(self.book, None, opened);
                        next.history = History::Keep;
                    }
                    next.import = self.import.clone();
                }
                return Rc::new(next);
            }
            Action::Dismiss => {
                next.notices = Shared::new((Vec::new(), 0));
                next.history = History::Replace;
            }
            Action::Lang(lang) => next.lang = lang,
            Action::Theme(theme) => next.theme = theme,
        }
        let other_book = next.book != self.book;
        if scenario != *self.scenario || other_book {
            next.take(scenario, editing);
        }
        if other_book && next.hash() == self.hash() {
            // Prices are not in the hash: a step that changes nothing else is none.
            next.history = History::Replace;
        }
        if named {
            // These rules are there from the start: Back does not undo them.
            next.history = History::Replace;
        }
        Rc::new(next)
    }
}

/// The preset that is on screen, whatever the day of its prices.
pub fn current_preset(scenario: &Scenario) -> Option<Preset> {
    Preset::ALL.into_iter().find(|preset| {
        let (as_of, house) = (scenario.as_of, scenario.house.clone());
        Scenario { as_of, house, ..preset.scenario() } == *scenario
    })
}

#[cfg(test)]
mod tests {
    use eleven_rounds_engine::option::DeploymentOption;
    use eleven_rounds_engine::price_list::{self, Kind};

    use super::*;

    fn after(actions: &[Action]) -> Rc<AppState> {
        let start = Rc::new(AppState::open("", Lang::En, Theme::Auto));
        actions.iter().cloned().fold(start, Reducible::reduce)
    }

    fn edit(text: &str) -> Action {
        Action::Edit(Field::Requests, text.to_owned())
    }

    #[test]
    fn one_edit_is_one_entry_of_the_history() {
        assert_eq!(after(&[edit("1")]).history, History::Push);
        assert_eq!(after(&[edit("1"), edit("12")]).history, History::Replace);
        assert_eq!(after(&[edit("1"), Action::Settle, edit("12")]).history, History::Push);
    }

    #[test]
    fn an_edit_that_is_done_at_once_is_still_told_to_the_history() {
        assert_eq!(after(&[edit("1"), Action::Settle]).history, History::Push);
        assert_eq!(after(&[edit("1"), edit("1")]).history, History::Push);
        assert_eq!(after(&[edit("1"), Action::Lang(Lang::Ko)]).history, History::Push);
    }

    #[test]
    fn what_changes_nothing_keeps_the_answer() {
        let before = after(&[edit("1")]);
        let again = before.clone().reduce(edit("1"));
        assert_eq!((&again.scenario, &again.answer), (&before.scenario, &before.answer));
    }

    #[test]
    fn bad_text_changes_nothing() {
        let state = after(&[edit("-1"), edit("NaN"), Action::Choose(Field::Region, "mars".into())]);
        assert_eq!(*state.scenario, share::defaults());
    }

    #[test]
    fn resets_reach_their_fields_only() {
        let memory = Action::Edit(Field::Memory, "1024".into());
        let state = after(&[edit("1k"), memory, Action::ResetGroup(Group::Traffic)]);
        assert_eq!(state.scenario.requests, share::defaults().requests);
        assert_eq!(state.scenario.memory_mb, 1024.0);
        let state = state.reduce(Action::Reset(Field::Memory));
        assert_eq!(state.hash(), "");
    }

    const RULES: &str = r#"{"version":1,"name":"Ours","off":["R1-01","H"],"weights":{"governance":20},"rules":[
        {"id":"H","round":"governance","when":[["deployables",">",1]],"points":{"fargate":1},"en":"x"}]}"#;

    fn file(text: &str) -> Action {
        Action::HouseFile("ours.json".to_owned(), text.as_bytes().to_vec())
    }

    #[test]
    fn a_rule_file_sets_rules_weights_and_switches_in_one_step() {
        let state = after(&[file(RULES)]);
        assert_eq!(state.scenario.house.get().map(|house| house.rules.len()), Some(1));
        assert_eq!(state.scenario.weight_governance, 20.0);
        assert_eq!(state.scenario.text(Field::RulesOff), "H,R1-01");
        assert_eq!((state.history, &*state.refused), (History::Push, &None));
        let away = state.reduce(Action::HouseAway);
        assert_eq!(away.scenario.text(Field::RulesOff), "R1-01", "the book's stay as they are");
        assert_eq!(away.scenario.house, HouseFile::default().rules);
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
    fn the_file_that_the_address_names_is_no_step_of_the_history() {
        let named = |bytes| Action::HouseNamed("ours.json".to_owned(), bytes);
        let state = after(&[named(Ok(RULES.as_bytes().to_vec()))]);
        assert_eq!(state.history, History::Replace);
        assert!(state.scenario.house.get().is_some());
        let state = after(&[named(Err(Mistake::NotFetched))]);
        assert_eq!(*state.scenario, share::defaults());
        let problem = HouseProblem { line: 0, key: String::new(), mistake: Mistake::NotFetched };
        let (notices, _) = &*state.notices;
        assert_eq!(*notices, [PageNotice::House { name: "ours.json".to_owned(), problem }]);
    }

    #[test]
    fn presets_and_resets_keep_the_rules_of_the_house() {
        let preset = Preset::ALL[2];
        let state = after(&[file(RULES), Action::Preset(preset)]);
        assert_eq!(current_preset(&state.scenario), Some(preset));
        assert!(state.reduce(Action::ResetAll).scenario.house.get().is_some());
    }

    const ECS: &str = include_str!("../crates/engine/tests/price_list/ecs.csv");

    fn prices(text: &str) -> Action {
        imports::action("ecs.csv".to_owned(), text.as_bytes().to_vec(), Kind::Other)
    }

    fn total(state: &AppState) -> i64 {
        state.answer.option(DeploymentOption::Fargate).estimate.total.micros()
    }

    #[test]
    fn prices_of_a_file_count_in_the_session_and_go_with_a_reset() {
        let before = after(&[]);
        let dearer = ECS.replacen("0.0404800000", "0.0500000000", 1);
        let state = after(&[prices(&dearer)]);
        assert!(total(&state) > total(&before), "{} {}", total(&state), total(&before));
        assert_eq!(state.scenario.as_of.to_string(), "2026-11-24");
        // The link holds no prices, and so no day that only they know.
        assert_eq!((state.hash(), state.history), (String::new(), History::Replace));
        assert!(share::encode_to_copy(&state.scenario, state.view).contains("2026-11-23"));
        for away in [Action::PricesAway, Action::ResetAll] {
            let state = Rc::clone(&state).reduce(away);
            assert_eq!((total(&state), state.import.is_none()), (total(&before), true));
            assert_eq!(*state.scenario, share::defaults());
            assert_ne!(state.history, History::Push);
        }
        let same = after(&[prices(ECS)]);
        assert_eq!(total(&same), total(&before));
    }

    #[test]
    fn an_edit_and_another_link_keep_the_prices_of_a_file() {
        let dearer = ECS.replacen("0.0404800000", "0.0500000000", 1);
        let day = |text: &str| Action::Edit(Field::AsOf, text.to_owned());
        let state =
            after(&[prices(&dearer), day("2026-11-23"), day("2026-11-24"), day("2026-11-25")]);
        assert_eq!(state.scenario.as_of.to_string(), "2026-11-24");
        let state = state.reduce(Action::Open("v1:traffic.requests=2M".to_owned()));
        assert!(state.book.is_imported());
        assert_eq!(state.scenario.as_of.to_string(), "2026-11-24");
        let state = state.reduce(Action::Preset(Preset::ALL[2]));
        assert_eq!(state.scenario.as_of.to_string(), "2026-11-24");
        assert_eq!(current_preset(&state.scenario), Some(Preset::ALL[2]));
        let past = after(&[day("2024-03-01"), prices(&dearer)]);
        assert_eq!(past.scenario.as_of.to_string(), "2024-03-01", "who looks back keeps looking");
    }

    #[test]
    fn a_refused_price_file_changes_nothing() {
        let dearer = ECS.replacen("0.0404800000", "0.0500000000", 1);
        let state = after(&[prices(&dearer)]);
        let then = Rc::clone(&state).reduce(Action::PriceFile(
            "bad.csv".to_owned(),
            price_list::read(b"bad").map(Shared::new),
        ));
        assert_eq!((&then.book, &then.answer), (&state.book, &state.answer));
        let import = (*then.import).clone().unwrap();
        assert_eq!((import.name.as_str(), import.outcome.is_err()), ("bad.csv", true));
    }

    #[test]
    fn a_dropped_file_is_what_it_holds() {
        assert!(matches!(prices(ECS), Action::PriceFile(_, Ok(_))));
        assert!(matches!(prices(RULES), Action::HouseFile(..)));
        assert!(matches!(prices("neither"), Action::PriceFile(_, Err(_))));
        let put = imports::action("x".to_owned(), b"neither".to_vec(), Kind::Rules);
        assert!(matches!(put, Action::HouseFile(..)));
    }

    #[test]
    fn presets_are_recognised() {
        for preset in Preset::ALL {
            let state = after(&[Action::Preset(preset)]);
            assert_eq!(current_preset(&state.scenario), Some(preset));
        }
        assert_eq!(current_preset(&after(&[edit("7")]).scenario), None);
    }

    #[test]
    fn what_cannot_be_changed_by_another_language_or_theme_is_kept() {
        let state = after(&[edit("5k"), Action::Lang(Lang::Ko), Action::Theme(Theme::Dark)]);
        assert_eq!((state.lang, state.theme), (Lang::Ko, Theme::Dark));
        assert_eq!(state.scenario.requests, 5000.0);
    }
}
