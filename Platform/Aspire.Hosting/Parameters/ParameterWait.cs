namespace Aspire.Hosting.ApplicationModel;

/// <summary>Who is told that work waits for the value of a parameter; flows with that work into whatever asks for the value.</summary>
internal static class ParameterWait
{
    private static readonly AsyncLocal<Func<ParameterResource?, Task>?> Listener = new();

    /// <summary>Has a listener told from here on, until the calling method ends: the parameter where a wait begins, null where it is over.</summary>
    public static void Tell(Func<ParameterResource?, Task> listener) => Listener.Value = listener;

    public static async Task<string> ForAsync(ParameterResource parameter, ValueSnapshot<string> value, CancellationToken cancellationToken)
    {
        if (Listener.Value is not { } tell)
        {
            return await value.GetValueAsync(cancellationToken);
        }

        await tell(parameter);
        try
        {
            return await value.GetValueAsync(cancellationToken);
        }
        finally
        {
            await tell(null);
        }
    }
}
