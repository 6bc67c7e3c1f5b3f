//! Serves the demo API on the loopback address.
#![forbid(unsafe_code)]

use std::error::Error;
use std::net::Ipv4Addr;
use std::path::PathBuf;

use clap::Parser;
use faultmap_demo_api::{AppState, Database, app};
use tokio::net::TcpListener;

/// The demo API of faultmap: projects and tasks, and 22 ways to fail.
#[derive(Parser)]
#[command(version)]
struct Options {
    /// The port; any free one if it is not given.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Keeps the data in this file, made if it is not there, instead of in memory.
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// Serves the static files in this folder as well.
    #[arg(long, value_name = "DIR")]
    page: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let db = match &options.data {
        Some(file) => Database::open(file)
            .map_err(|error| format!("cannot use {}: {error}", file.display()))?,
        None => Database::in_memory()?,
    };
    if let Some(page) = options.page.as_ref().filter(|page| !page.is_dir()) {
        return Err(format!("there is no folder {}", page.display()).into());
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))
        .await
        .map_err(|error| format!("cannot listen on port {}: {error}", options.port))?;
    let base_url = format!("http://{}", listener.local_addr()?);
    println!("listening on {base_url}");
    axum::serve(listener, app(AppState::new(db, &base_url, options.page))).await?;
    Ok(())
}
