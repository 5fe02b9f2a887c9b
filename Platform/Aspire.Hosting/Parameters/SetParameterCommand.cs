namespace Aspire.Hosting.ApplicationModel;

/// <summary>The command that asks for the value of a parameter.</summary>
internal static class SetParameterCommand
{
    public static void Add(ParameterResource parameter, ParameterProcessor processor) => parameter.Annotations.Add(new ResourceCommandAnnotation(
        KnownResourceCommands.SetParameterCommand, "Set value", _ => ResourceCommandState.Enabled,
        async context => await processor.SetAsync(parameter, context.CancellationToken) ? CommandResults.Success() : CommandResults.Canceled(),
        "Asks for the value", null, null, "Key", IconVariant.Regular, isHighlighted: true));
}
