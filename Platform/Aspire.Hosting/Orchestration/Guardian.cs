using System.Diagnostics;
using Aspire.Hosting.ContainerEngine;

namespace Aspire.Hosting.Orchestration;

/// <summary>Ends the processes and containers of this run when the host is killed: a shell that waits for the end of a pipe only the host holds.</summary>
internal sealed class Guardian : IDisposable
{
    /// <summary>Variable that marks each process of a run.</summary>
    public const string Variable = "ASPIRE_HOSTING_RUN";

    // Processes may fork while they are being ended, so the search is repeated.
    private const string Script = """
        trap '' INT TERM HUP
        exec >/dev/null 2>&1
        engine=
        while read -r line; do [ "$line" = goodbye ] && exit 0; engine=$line; done
        for round in 1 2 3; do
          for environ in /proc/[0-9]*/environ; do
            pid=${environ#/proc/}
            grep -qsF "$1" "$environ" && kill -KILL "${pid%/environ}"
          done
        done
        [ -n "$engine" ] || exit 0
        containers=$("$engine" ps --all --quiet --filter "label=$2")
        # Killed first: a removal would let each of them end in its own time.
        [ -z "$containers" ] || { "$engine" kill $containers; "$engine" rm --force --volumes $containers; }
        networks=$("$engine" network ls --quiet --filter "label=$2")
        [ -z "$networks" ] || "$engine" network rm $networks
        """;

    private Process? _process;

    /// <summary>Value of the variable, unique to this run.</summary>
    public string Run { get; } = Guid.NewGuid().ToString("N");

    public void Start()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var start = SessionLauncher.Create("/bin/sh", ["-c", Script, "guardian", $"{Variable}={Run}", $"{RunIdentity.RunLabel}={Run}"]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start);
    }

    /// <summary>Tells by which client the containers of this run are ended.</summary>
    public void Guard(string engine) => Tell(engine);

    public void Dispose()
    {
        if (_process is null)
        {
            return;
        }

        Tell("goodbye");
        _process.Dispose();
        _process = null;
    }

    private void Tell(string line)
    {
        try
        {
            _process?.StandardInput.WriteLine(line);
            _process?.StandardInput.Flush();
        }
        catch (IOException)
        {
            // Somebody ended the guardian: there is nobody to tell.
        }
    }
}
