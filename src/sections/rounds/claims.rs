//! What the article said of a round, claim by claim, what became of it, and what the systems
//! are that it names.

use eleven_rounds_engine::rules::book::{self, CLAIMS, TERMS};
use eleven_rounds_engine::rules::long_texts::RuleTexts;
use eleven_rounds_engine::rules::texts::{Claim, ClaimStatus};
use eleven_rounds_presentation::view::citation::document;
use yew::prelude::*;

use super::parts::{mark, origin, source};
use crate::ui::Ui;

/// The claims of a round, or of what comes before the rounds, and the systems named there.
pub fn claims_of(round: usize, long: &RuleTexts, ui: &Ui) -> Html {
    let words = ui.words();
    let texts = words.rounds();
    let is_in_round = |claim_round: u8| usize::from(claim_round) == round;
    html! {
        <>
            <ul class="claims">
                for (index, claim) in CLAIMS.iter().enumerate().filter(|(_, claim)| is_in_round(claim.round)) {
                    <li key={long.claim(index)}>
                        { long.claim(index).to_owned() }
                        { mark(tone(claim.status), words.status(claim.status)) }
                        if claim.unverified {
                            { mark("doubt", texts.unverified) }
                        }
                        <span class="now">
                            { long.claim_now(index).to_owned() }{ " " }
                            { long.claim_source(index).map(|href| source(href.to_owned().into(), texts)) }
                            { cited(claim, long, ui) }
                        </span>
                    </li>
                }
            </ul>
            if TERMS.iter().any(|term| is_in_round(term.round)) {
                <h4>{ texts.terms }</h4>
            }
            <dl class="terms">
                for (index, _) in TERMS.iter().enumerate().filter(|(_, term)| is_in_round(term.round)) {
                    <div key={long.term_name(index)}>
                        <dt>{ long.term_name(index).to_owned() }</dt>
                        <dd>{ long.term(index).to_owned() }</dd>
                    </div>
                }
            </dl>
        </>
    }
}

/// Since when the facts hold that a claim cites, and their documents: each once.
fn cited(claim: &Claim, long: &RuleTexts, ui: &Ui) -> Html {
    let mut before = None;
    let facts = claim.facts().map(|cited| {
        let fact = book::cited(cited.fact);
        let href =
            if cited.link { document(fact, long.fact_source(cited.fact), &ui.book) } else { None };
        let again = before.replace(fact.changed_on) == Some(fact.changed_on);
        let since = fact.changed_on.filter(|_| !again).map(|day| ui.words().since(day));
        html! {
            <>
                if since.is_some() || cited.link {
                    { " · " }
                }
                <span class="day">{ since.unwrap_or_default() }</span>
                { origin(" ".to_owned(), fact, href, ui) }
            </>
        }
    });
    html! { <>{ for facts }</> }
}

fn tone(status: ClaimStatus) -> &'static str {
    match status {
        ClaimStatus::True => "good",
        ClaimStatus::Partly | ClaimStatus::Unverified => "doubt",
        ClaimStatus::Outdated => "bad",
        ClaimStatus::Score => "plain",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{AppState, Theme};
    use eleven_rounds_presentation::lang::Lang;

    #[derive(Properties, PartialEq)]
    struct ClaimsProps {
        round: usize,
        lang: Lang,
    }

    #[component]
    fn Claims(props: &ClaimsProps) -> Html {
        let lang = props.lang;
        let state =
            use_reducer_eq(move || AppState::open("", lang, Theme::Auto, Default::default()));
        claims_of(
            props.round,
            RuleTexts::bundled(lang as usize).unwrap(),
            &Ui { lang, book: Default::default(), today: None, dispatch: state.dispatcher() },
        )
    }

    /// The entries of the claims of a round.
    fn claims(round: usize, lang: Lang) -> Vec<String> {
        let renderer = yew::LocalServerRenderer::<Claims>::with_props(ClaimsProps { round, lang });
        let html = pollster::block_on(renderer.hydratable(false).render());
        html.split("<li").skip(1).map(str::to_owned).collect()
    }

    #[test]
    fn a_claim_says_since_when_its_facts_hold() {
        for (lang, since) in [(Lang::En, "since 2018-10-10"), (Lang::Ko, "2018-10-10부터")] {
            let five_minutes = &claims(8, lang)[0];
            // The rows of the number name its document.
            let document = "<a href=\"https://github.com/aws/agent-toolkit-for-aws/blob/";
            let dated = ["<span class=\"day\">", since, "</span> ", document].concat();
            assert!(five_minutes.contains(&dated), "{five_minutes}");
        }
        let doubtful =
            claims(0, Lang::En).into_iter().find(|claim| claim.contains("since 2019-07"));
        let after = doubtful.as_deref().and_then(|claim| claim.split("since 2019-07").nth(1));
        assert!(after.is_some_and(|after| after.contains("partly unverified")), "{doubtful:?}");
    }

    #[test]
    fn a_claim_names_no_document_twice() {
        let mut named = 0;
        for claim in (0..=11).flat_map(|round| claims(round, Lang::En)) {
            let links = claim.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
            let links: Vec<&str> = links.collect();
            named += links.len();
            for (index, link) in links.iter().enumerate() {
                assert!(!links[..index].contains(link), "{link} in {claim}");
            }
        }
        assert!(named > 100, "{named}");
    }
}
