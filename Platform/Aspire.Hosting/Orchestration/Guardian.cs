using System.Diagnostics;

namespace Aspire.Hosting.Orchestration;

/// <summary>Ends the processes of this run when the host is killed: a shell that waits for the end of a pipe only the host holds.</summary>
internal sealed class Guardian : IDisposable
{
    /// <summary>Variable that marks each process of a run.</summary>
    public const string Variable = "ASPIRE_HOSTING_RUN";

    // Processes may fork while they are being ended, so the search is repeated.
    private const string Script = """
        trap '' INT TERM HUP
        while read -r line; do [ "$line" = goodbye ] && exit 0; done
        for round in 1 2 3; do
          for environ in /proc/[0-9]*/environ; do
            pid=${environ#/proc/}
            grep -qsF "$1" "$environ" && kill -KILL "${pid%/environ}"
          done
        done
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

        var start = SessionLauncher.Create("/bin/sh", ["-c", Script, "guardian", $"{Variable}={Run}"]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start);
    }

    public void Dispose()
    {
        if (_process is null)
        {
            return;
        }

        try
        {
            _process.StandardInput.WriteLine("goodbye");
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Somebody ended the guardian: there is nothing to say goodbye to.
        }

        _process.Dispose();
        _process = null;
    }
}
