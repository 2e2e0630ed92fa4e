//! The fixed texts: none is empty, and each is in its language.

use eleven_rounds_presentation::i18n::words::PageTexts;
use eleven_rounds_presentation::lang::Lang;

use crate::check_text;

/// PageTexts that are in the other language on purpose.
const FOREIGN: &[&str] = &["other_language", "other_language_code"];

macro_rules! fixed {
    ($($name:ident)*) => {
        /// Every fixed text with its name. A new slot does not compile until it is here.
        fn fixed(texts: &'static PageTexts) -> Vec<(String, &'static str)> {
            let PageTexts { $($name,)* days, pages, forgotten_topics, levels, method_left_out, assumptions, view_names } =
                texts;
            let mut all = vec![$((stringify!($name).to_owned(), *$name)),*];
            all.extend(forgotten_topics.iter().map(|topic| ("a topic".to_owned(), *topic)));
            all.extend(levels.iter().map(|level| ("a level".to_owned(), *level)));
            all.extend(view_names.iter().map(|name| ("a view".to_owned(), *name)));
            all.extend(days.iter().map(|day| ("a day".to_owned(), *day)));
            all.extend(pages.iter().map(|(_, name)| ("a page".to_owned(), *name)));
            for (what, why) in *method_left_out {
                all.extend([("left out".to_owned(), *what), ("why left out".to_owned(), *why)]);
            }
            all.extend(assumptions.iter().map(|text| ("an assumption".to_owned(), *text)));
            all
        }
    };
}

fixed! {
    title tagline skip navigation nav_verdict full_page nav_options nav_curve nav_bill other_language
    other_views change flips_title all_settings done find_setting settings_all settings_changed none_found example example_sub
    other_language_code language_failed language_drops_files theme_auto theme_light theme_dark theme_label share share_failed share_newest
    share_no_address share_no_clipboard share_embed share_part share_whole share_with_inputs
    share_language share_width share_size share_code share_copy_code copy_link
    copied try_again dismiss inputs start_from presets_common presets_published presets_rounds
    own_scenario
    published_source reset reset_topic reset_all auto on off no_own_prices remove findings
    logarithmic linear axes show_table hide_table here axis_requests axis_dollars axis_week
    axis_tasks chart_help bill_title bill_sub column_line column_quantity column_price
    column_month compute surroundings total known_part not_counted shared own_price set_price free_part
    method_title method_sub assumptions_title list_price privacy colophon slider rate_unit
    kind_decides holds_despite_unknown free_tier_on own_prices_used traffic_picture forgotten_sub
    cancels price_unknown unpriced out out_copy out_copied out_not_copied out_saved out_framed
    out_failed out_columns out_context out_flip out_basis out_link
}

#[test]
fn every_text_is_there_in_its_language() {
    let english = fixed(Lang::En.texts());
    let korean = fixed(Lang::Ko.texts());
    assert_eq!(english.len(), korean.len(), "a list is longer in one language");
    for ((name, english), (_, korean)) in english.iter().zip(&korean) {
        if FOREIGN.contains(&name.as_str()) {
            assert_ne!(english, korean);
            continue;
        }
        check_text(name, english, korean);
        assert_ne!(english, korean, "{name}");
    }
}

#[test]
fn sentences_end_and_labels_do_not() {
    for lang in Lang::ALL {
        let texts = lang.texts();
        let sentences = [texts.list_price, texts.privacy, texts.colophon, texts.bill_sub];
        for text in sentences.into_iter().chain(texts.assumptions.iter().copied()) {
            assert!(text.ends_with('.'), "{text}");
        }
        for text in [texts.copy_link, texts.reset, texts.inputs, texts.total, texts.compute] {
            assert!(!text.ends_with('.'), "{text}");
        }
    }
}
