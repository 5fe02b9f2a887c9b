using Streaming.Dashboard.Live;

namespace Streaming.Dashboard.Tests.Fakes;

internal static class ChangeWaiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Returns once the condition holds, which is looked at after each change.</summary>
    public static async Task UntilAsync(this ChangeSource changes, Func<bool> condition)
    {
        var holds = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var following = changes.Follow(Look);
        Look();
        await holds.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        void Look()
        {
            if (condition())
                holds.TrySetResult();
        }
    }
}
