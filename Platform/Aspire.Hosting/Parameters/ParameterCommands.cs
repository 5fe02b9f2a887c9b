namespace Aspire.Hosting.ApplicationModel;

/// <summary>The commands by which somebody sets the value of a parameter, or takes it away.</summary>
internal static class ParameterCommands
{
    public static void Add(ParameterResource parameter, ParameterProcessor processor)
    {
        Add(parameter, KnownResourceCommands.SetParameterCommand, "Set value", "Asks for the value", "Key", _ => ResourceCommandState.Enabled, processor.SetAsync);
        Add(parameter, KnownResourceCommands.DeleteParameterCommand, "Delete value", "Takes the value away", "Delete",
            context => context.ResourceSnapshot.State?.Text == KnownResourceStates.Running ? ResourceCommandState.Enabled : ResourceCommandState.Hidden, processor.DeleteAsync);
    }

    private static void Add(
        ParameterResource parameter, string name, string displayName, string description, string icon,
        Func<UpdateCommandStateContext, ResourceCommandState> state, Func<ParameterResource, CancellationToken, Task<bool>> execute) =>
        parameter.Annotations.Add(new ResourceCommandAnnotation(
            name, displayName, state, async context => await execute(parameter, context.CancellationToken) ? CommandResults.Success() : CommandResults.Canceled(),
            description, null, null, icon, IconVariant.Regular, isHighlighted: true));
}
