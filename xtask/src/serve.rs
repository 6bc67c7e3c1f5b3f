//! `cargo xtask start`: the page, served on the loopback address.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::{build, paths, tool};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port of the page; any free one if it is not given.
    #[arg(long)]
    port: Option<u16>,
}

/// How long a server may take until it answers.
const START: Duration = Duration::from_secs(20);

pub(crate) fn start(options: &Options) -> Result<()> {
    let port = free_port(options.port)?;
    build::all()?;
    build::page()?;
    ensure!(paths::www().join("dist").exists(), "there is no page yet: www/index.html is missing");

    let servers = Servers::default();
    servers.stop_with_this_program()?;
    servers.start("the page", port, page_server(port))?;
    println!("faultmap is at http://127.0.0.1:{port}/ (Ctrl-C ends it)");
    servers.wait()
}

fn page_server(port: u16) -> Command {
    let mut vite = tool::npm_tool("vite");
    vite.args(["preview", "www", "--host", "127.0.0.1", "--strictPort", "--logLevel", "error"])
        .arg(format!("--port={port}"));
    vite
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
