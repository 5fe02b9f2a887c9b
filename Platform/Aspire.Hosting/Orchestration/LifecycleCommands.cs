using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Start, stop and restart of a resource with a process or container.</summary>
internal static class LifecycleCommands
{
    private static readonly string[] Startable = [KnownResourceStates.NotStarted, KnownResourceStates.RuntimeUnhealthy, .. KnownResourceStates.TerminalStates];

    public static void Add(IResource resource, Func<string, ResourceInstance> find)
    {
        Add(resource, KnownResourceCommands.StartCommand, "Start", "Play", c => IsStartable(c) ? ResourceCommandState.Enabled : ResourceCommandState.Hidden,
            context => find(context.ResourceName).StartAsync(waits: true, context.CancellationToken));
        Add(resource, KnownResourceCommands.StopCommand, "Stop", "Stop", c => IsStartable(c) ? ResourceCommandState.Hidden : ResourceCommandState.Enabled,
            async context =>
            {
                await find(context.ResourceName).StopAsync(CancellationToken.None);
                return CommandResults.Success();
            });
        Add(resource, KnownResourceCommands.RestartCommand, "Restart", "ArrowCounterclockwise", c => IsStartable(c) ? ResourceCommandState.Disabled : ResourceCommandState.Enabled,
            async context =>
            {
                await find(context.ResourceName).StopAsync(CancellationToken.None);
                return await find(context.ResourceName).StartAsync(waits: true, context.CancellationToken);
            });
    }

    private static bool IsStartable(UpdateCommandStateContext context) => Startable.Contains(context.ResourceSnapshot.State?.Text);

    private static void Add(
        IResource resource, string name, string displayName, string icon,
        Func<UpdateCommandStateContext, ResourceCommandState> state, Func<ExecuteCommandContext, Task<ExecuteCommandResult>> execute) =>
        resource.Annotations.Add(new ResourceCommandAnnotation(name, displayName, state, execute, null, null, null, icon, IconVariant.Filled, isHighlighted: true));
}
