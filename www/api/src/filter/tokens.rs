//! A statement, cut into tokens.

use super::invalid;
use crate::problem::Problem;

/// How long a statement may be.
const LIMIT: usize = 2000;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Word(String),
    Text(String),
    Number(f64),
    Open,
    Close,
    Comma,
}

/// The tokens of a statement, each with the position of its first character, from 1.
pub(super) fn tokens(statement: &str) -> Result<Vec<(usize, Token)>, Problem> {
    if statement.len() > LIMIT {
        return Err(invalid(format!("The statement is longer than {LIMIT} bytes.")));
    }
    let mut tokens = Vec::new();
    let mut rest = statement;
    while let Some(first) = rest.chars().next() {
        let position = statement.chars().count() - rest.chars().count() + 1;
        let (token, length) = match first {
            '(' => (Some(Token::Open), 1),
            ')' => (Some(Token::Close), 1),
            ',' => (Some(Token::Comma), 1),
            '\'' => {
                let (text, length) = quoted(rest).ok_or_else(|| {
                    invalid(format!("The text at character {position} has no end."))
                })?;
                (Some(Token::Text(text)), length)
            }
            _ if first.is_whitespace() => (None, first.len_utf8()),
            _ => {
                let end = rest.find(|c: char| c.is_whitespace() || "(),'".contains(c));
                let length = end.unwrap_or(rest.len());
                (Some(word(&rest[..length], position)?), length)
            }
        };
        tokens.extend(token.map(|token| (position, token)));
        rest = &rest[length..];
    }
    Ok(tokens)
}

/// The text that begins with a quote, and how many bytes it takes up with its quotes.
fn quoted(rest: &str) -> Option<(String, usize)> {
    let mut text = String::new();
    let mut characters = rest.char_indices().skip(1).peekable();
    while let Some((index, character)) = characters.next() {
        if character != '\'' {
            text.push(character);
        } else if characters.next_if(|(_, next)| *next == '\'').is_some() {
            text.push('\'');
        } else {
            return Some((text, index + 1));
        }
    }
    None
}

fn word(word: &str, position: usize) -> Result<Token, Problem> {
    if word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Ok(Token::Word(word.to_owned()));
    }
    match word.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(Token::Number(number)),
        _ => Err(invalid(format!("'{word}' at character {position} is not understood."))),
    }
}
