//! The arithmetic of a preview. Pure.

use super::dto::{CategorySummary, DateSummary, MonthSummary, Summary};
use crate::books::entries::Entry;
use crate::books::mapping::MappingFile;
use recyclique_kernel::{Centimes, Grams, Hundredths};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What some lines add up to.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    lines: usize,
    weight: Grams,
    price: Centimes,
}

impl Sum {
    fn add(&mut self, entry: &Entry) {
        self.lines += 1;
        self.weight = self.weight + entry.weight.unwrap_or_default();
        self.price = self.price + entry.price.unwrap_or_default();
    }
}

/// Adds up the lines whose category is mapped, and the money that no thing was weighed for; the others are left out.
pub(crate) fn summarize(entries: &[Entry], mapping: &MappingFile) -> Summary {
    let mut all = Sum::default();
    let mut money_alone = 0;
    let mut by_category: BTreeMap<&str, (&str, Sum)> = BTreeMap::new();
    let mut by_date: BTreeMap<_, Sum> = BTreeMap::new();
    for entry in entries {
        let target = mapping.target(&entry.category).filter(|_| entry.weight.is_some());
        if let Some(target) = target {
            let named = by_category.entry(&target.category_name);
            named.or_insert((&target.category_id, Sum::default())).1.add(entry);
        } else if entry.weight.is_none() {
            money_alone += 1;
        } else {
            continue;
        }
        all.add(entry);
        by_date.entry(entry.date).or_default().add(entry);
    }
    let mut by_month: BTreeMap<String, Sum> = BTreeMap::new();
    for entry_sum in &by_date {
        let month = by_month.entry(entry_sum.0.format("%Y-%m").to_string()).or_default();
        month.lines += entry_sum.1.lines;
        month.weight = month.weight + entry_sum.1.weight;
        month.price = month.price + entry_sum.1.price;
    }
    let mut by_category: Vec<CategorySummary> = by_category.into_iter().map(category_summary).collect();
    by_category.sort_by_key(|summary| Reverse(summary.weight));
    Summary {
        total_lines: all.lines,
        total_kilos: kilos(all.weight),
        unique_dates: by_date.len(),
        unique_categories: by_category.len(),
        by_category,
        by_date: by_date
            .into_iter()
            .map(|(date, sum)| DateSummary {
                date: date.to_string(),
                line_count: sum.lines,
                total_kilos: kilos(sum.weight),
                weight: sum.weight,
                total_euros: sum.price,
            })
            .collect(),
        by_month: by_month
            .into_iter()
            .map(|(month, sum)| MonthSummary {
                month,
                line_count: sum.lines,
                total_kilos: kilos(sum.weight),
                weight: sum.weight,
                total_euros: sum.price,
            })
            .collect(),
        weight: all.weight,
        total_euros: all.price,
        money_alone,
    }
}

fn category_summary((name, (id, sum)): (&str, (&str, Sum))) -> CategorySummary {
    CategorySummary {
        category_name: name.to_owned(),
        category_id: id.to_owned(),
        line_count: sum.lines,
        total_kilos: kilos(sum.weight),
        weight: sum.weight,
        total_euros: sum.price,
    }
}

fn kilos(weight: Grams) -> Hundredths {
    Hundredths::ratio(weight.0, 1000).unwrap_or_default()
}
