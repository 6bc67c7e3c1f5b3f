//! `cargo xtask start`: the page and its demo API, served on the loopback address.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::{build, paths, tool};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port of the page and the API; any free one if it is not given.
    #[arg(long)]
    port: Option<u16>,
    /// The file that the API keeps its data in; in memory if it is not given.
    #[arg(long)]
    data: Option<PathBuf>,
}

/// How long a server may take until it answers.
const START: Duration = Duration::from_secs(20);

pub(crate) fn start(options: &Options) -> Result<()> {
    let port = free_port(options.port)?;
    build::all()?;
    build::page()?;
    build::api()?;
    ensure!(paths::www().join("dist").exists(), "there is no page yet: www/index.html is missing");

    let servers = Servers::default();
    servers.stop_with_this_program()?;
    servers.start("the demo API", port, api_server(port, options))?;
    println!("the page is at http://127.0.0.1:{port}/ (Ctrl-C ends it)");
    println!("the demo API is at the same address: curl http://127.0.0.1:{port}/codes");
    servers.wait()
}

/// The API, which serves the page beside its own paths.
fn api_server(port: u16, options: &Options) -> Command {
    let mut api = tool::new(&build::api_program().to_string_lossy());
    api.arg(format!("--port={port}")).arg("--page").arg(paths::www().join("dist"));
    if let Some(data) = &options.data {
        api.arg("--data").arg(data);
    }
    api.stdout(Stdio::null());
    api
}

/// The wanted port if nobody has it, or one that is free.
fn free_port(wanted: Option<u16>) -> Result<u16> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, wanted.unwrap_or(0)));
    let listener = TcpListener::bind(address).with_context(|| {
        format!("port {} is taken: name another one with --port", address.port())
    })?;
    Ok(listener.local_addr()?.port())
}

/// The programs that serve, all ended together.
#[derive(Clone, Default)]
struct Servers(Arc<Mutex<Vec<(&'static str, Child)>>>);

impl Servers {
    fn start(&self, name: &'static str, port: u16, mut command: Command) -> Result<()> {
        let child = command.spawn().with_context(|| format!("cannot start {name}"))?;
        self.with(|children| children.push((name, child)));
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            self.all_alive()?;
            if started.elapsed() > START {
                self.stop();
                bail!("{name} does not answer on port {port}");
            }
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Until one of them ends, which none should.
    fn wait(&self) -> Result<()> {
        loop {
            self.all_alive()?;
            sleep(Duration::from_millis(200));
        }
    }

    fn all_alive(&self) -> Result<()> {
        let ended = self.with(|children| {
            children.iter_mut().find_map(|(name, child)| {
                child.try_wait().ok().flatten().map(|status| (*name, status))
            })
        });
        if let Some((name, status)) = ended {
            self.stop();
            bail!("{name} ended by itself ({status})");
        }
        Ok(())
    }

    fn stop_with_this_program(&self) -> Result<()> {
        let servers = self.clone();
        ctrlc::set_handler(move || {
            servers.stop();
            println!();
            std::process::exit(0);
        })
        .context("cannot listen for Ctrl-C")
    }

    fn stop(&self) {
        self.with(|children| {
            for (_, child) in children.iter_mut() {
                // One that has ended already is as good.
                let _ = child.kill();
                let _ = child.wait();
            }
        });
    }

    fn with<T>(&self, work: impl FnOnce(&mut Vec<(&'static str, Child)>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
