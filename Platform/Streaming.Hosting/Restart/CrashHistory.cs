using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>What one instance of a resource went through: tells a crash from a stop, and counts crashes in a row.</summary>
internal sealed class CrashHistory
{
    private string? _state;
    private DateTimeOffset _runningSince;
    private int _crashes;

    public bool IsCrash(CustomResourceSnapshot snapshot, RestartBackoff backoff, DateTimeOffset now, out int crashes)
    {
        var previous = _state;
        _state = snapshot.State?.Text;
        crashes = _crashes;
        if (_state == previous)
        {
            return false;
        }

        if (_state == KnownResourceStates.Running)
        {
            _runningSince = now;
            return false;
        }

        var ended = _state == KnownResourceStates.Exited || _state == KnownResourceStates.Finished;
        if (!ended || snapshot.ExitCode is null or 0 || previous == KnownResourceStates.Stopping)
        {
            return false;
        }

        _crashes = now - _runningSince >= backoff.QuietTime ? 1 : _crashes + 1;
        crashes = _crashes;
        return true;
    }
}
