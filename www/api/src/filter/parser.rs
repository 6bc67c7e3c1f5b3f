//! Statements, translated into conditions and orders of the database.

use std::vec::IntoIter;

use jiff::civil::Date;
use rusqlite::types::Value;

use super::tokens::{Token, tokens};
use super::{Field, Kind, find, invalid};
use crate::problem::Problem;

/// How deep parentheses and `not` may be nested.
const DEPTH: usize = 20;

/// A filter on its way into a condition.
pub(super) struct Filter<'f> {
    tokens: std::iter::Peekable<IntoIter<(usize, Token)>>,
    fields: &'f [Field],
    values: Vec<Value>,
    depth: usize,
}

impl<'f> Filter<'f> {
    pub(super) fn new(statement: &str, fields: &'f [Field]) -> Result<Self, Problem> {
        let tokens = tokens(statement)?.into_iter().peekable();
        Ok(Self { tokens, fields, values: Vec::new(), depth: 0 })
    }

    /// The whole filter. Its values stand in it as `?2`, `?3`, …
    pub(super) fn condition(&mut self) -> Result<String, Problem> {
        let condition = self.any()?;
        match self.tokens.next() {
            None => Ok(condition),
            found => Err(expected("'and', 'or' or the end", found)),
        }
    }

    pub(super) fn into_values(self) -> Vec<Value> {
        self.values
    }

    fn any(&mut self) -> Result<String, Problem> {
        let mut condition = self.all()?;
        while self.take("or") {
            condition = format!("({condition} OR {})", self.all()?);
        }
        Ok(condition)
    }

    fn all(&mut self) -> Result<String, Problem> {
        let mut condition = self.one()?;
        while self.take("and") {
            condition = format!("({condition} AND {})", self.one()?);
        }
        Ok(condition)
    }

    fn one(&mut self) -> Result<String, Problem> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(invalid(format!("The filter is nested deeper than {DEPTH} levels.")));
        }
        let condition = if self.take("not") {
            // Where the comparison is unknown, the property is empty: it is not equal, either.
            format!("NOT coalesce({}, FALSE)", self.one()?)
        } else if self.take("contains") {
            self.contains()?
        } else {
            match self.tokens.next() {
                Some((_, Token::Open)) => {
                    let condition = self.any()?;
                    self.expect(&Token::Close, "')'")?;
                    condition
                }
                Some((_, Token::Word(name))) => self.comparison(&name)?,
                found => return Err(expected("a property", found)),
            }
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn contains(&mut self) -> Result<String, Problem> {
        self.expect(&Token::Open, "'('")?;
        let field = match self.tokens.next() {
            Some((_, Token::Word(name))) => find(self.fields, &name)?,
            found => return Err(expected("a property", found)),
        };
        if field.kind != Kind::Text {
            return Err(invalid(format!("'contains' does not apply to '{}'.", field.name)));
        }
        self.expect(&Token::Comma, "','")?;
        let value = match self.tokens.next() {
            Some((_, Token::Text(text))) => self.place(Value::Text(text)),
            found => return Err(expected("a text in single quotes", found)),
        };
        self.expect(&Token::Close, "')'")?;
        Ok(format!("instr(lower({}), lower({value})) > 0", field.column))
    }

    fn comparison(&mut self, name: &str) -> Result<String, Problem> {
        let field = find(self.fields, name)?;
        let operator = match self.tokens.next() {
            Some((position, Token::Word(word))) => operator(&word)
                .ok_or_else(|| expected("an operator", Some((position, Token::Word(word)))))?,
            found => return Err(expected("an operator", found)),
        };
        let value = self.value(field)?;
        if value == Value::Null && !operator.starts_with("IS") {
            return Err(invalid("'null' can only be compared by 'eq' and 'ne'."));
        }
        Ok(format!("{} {operator} {}", field.column, self.place(value)))
    }

    fn value(&mut self, field: &Field) -> Result<Value, Problem> {
        let token = self.tokens.next();
        let value = match (field.kind, &token) {
            (_, Some((_, Token::Word(word)))) if word == "null" => Some(Value::Null),
            (Kind::Flag, Some((_, Token::Word(word)))) => {
                word.parse::<bool>().ok().map(|flag| Value::Integer(flag.into()))
            }
            (Kind::Number, Some((_, Token::Number(number)))) => Some(Value::Real(*number)),
            (Kind::Text, Some((_, Token::Text(text)))) => Some(Value::Text(text.clone())),
            (Kind::Date, Some((_, Token::Text(text)))) => {
                text.parse::<Date>().ok().map(|date| Value::Text(date.to_string()))
            }
            _ => None,
        };
        value.ok_or_else(|| {
            let kind = match field.kind {
                Kind::Text => "a text in single quotes",
                Kind::Number => "a number",
                Kind::Date => "a date such as '2026-03-27'",
                Kind::Flag => "true or false",
            };
            expected(&format!("{kind} for '{}'", field.name), token)
        })
    }

    fn place(&mut self, value: Value) -> String {
        self.values.push(value);
        format!("?{}", self.values.len() + 1)
    }

    fn take(&mut self, word: &str) -> bool {
        let is_word =
            |(_, token): &(usize, Token)| matches!(token, Token::Word(found) if found == word);
        self.tokens.next_if(is_word).is_some()
    }

    fn expect(&mut self, token: &Token, name: &str) -> Result<(), Problem> {
        match self.tokens.next() {
            Some((_, found)) if found == *token => Ok(()),
            found => Err(expected(name, found)),
        }
    }
}

/// An order, as the database writes it; rows without a value come last.
pub(super) fn order(statement: &str, fields: &[Field]) -> Result<String, Problem> {
    let mut tokens = tokens(statement)?.into_iter().peekable();
    let mut columns = Vec::new();
    loop {
        let field = match tokens.next() {
            Some((_, Token::Word(name))) => find(fields, &name)?,
            found => return Err(expected("a property", found)),
        };
        let direction = tokens.next_if(|(_, token)| matches!(token, Token::Word(_)));
        let direction = match &direction {
            None => "ASC",
            Some((_, Token::Word(word))) if word == "asc" => "ASC",
            Some((_, Token::Word(word))) if word == "desc" => "DESC",
            _ => return Err(expected("'asc' or 'desc'", direction)),
        };
        columns.push(format!("{} {direction} NULLS LAST", field.column));
        match tokens.next() {
            None => return Ok(columns.join(", ")),
            Some((_, Token::Comma)) => {}
            found => return Err(expected("','", found)),
        }
    }
}

fn operator(word: &str) -> Option<&'static str> {
    Some(match word {
        "eq" => "IS",
        "ne" => "IS NOT",
        "gt" => ">",
        "ge" => ">=",
        "lt" => "<",
        "le" => "<=",
        _ => return None,
    })
}

fn expected(what: &str, found: Option<(usize, Token)>) -> Problem {
    let Some((position, token)) = found else {
        return invalid(format!("Expected {what} at the end."));
    };
    let found = match token {
        Token::Word(word) => format!("'{word}'"),
        Token::Text(text) => format!("the text '{text}'"),
        Token::Number(number) => number.to_string(),
        Token::Open => "'('".to_owned(),
        Token::Close => "')'".to_owned(),
        Token::Comma => "','".to_owned(),
    };
    invalid(format!("Expected {what} at character {position}, not {found}."))
}
