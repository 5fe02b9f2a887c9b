namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps a resource off the dashboard's list; the last one counts.</summary>
/// <param name="behavior">When it is kept off.</param>
public sealed class HiddenAnnotation(HiddenBehavior behavior) : IResourceAnnotation
{
    /// <summary>When it is kept off.</summary>
    public HiddenBehavior Behavior { get; } = behavior;

    /// <summary>Exit codes that count as completion.</summary>
    public IReadOnlyList<int> SuccessfulExitCodes { get; init; } = [0];

    /// <summary>True where a state is one to be hidden.</summary>
    internal bool Hides(CustomResourceSnapshot snapshot) => Behavior == HiddenBehavior.Always
        || (snapshot.State is { } state && KnownResourceStates.TerminalStates.Contains(state.Text) && snapshot.ExitCode is { } exitCode && SuccessfulExitCodes.Contains(exitCode));
}
