namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>Ends a job the n-th time it comes to a step, as the end of its process would.</summary>
internal sealed class Crash(CrashStep step, int times)
{
    private int _left = times;

    public void Pass(CrashStep reached)
    {
        if (reached == step && --_left == 0)
        {
            throw new CrashException();
        }
    }
}
