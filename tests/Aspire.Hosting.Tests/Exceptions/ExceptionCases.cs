namespace Aspire.Hosting.Tests.Exceptions;

/// <summary>Mistakes by what they are about. What is thrown is Aspire's; the words are the bundled host's own.</summary>
internal static partial class ExceptionCases
{
    // Not a constant: Aspire checks those when they are compiled.
    private static readonly string Spaced = string.Join(' ', "my", "name");

    public static IReadOnlyDictionary<string, ExceptionCase> All { get; } = new[] { Names, Images, Endpoints, Values, Projects, Others }.SelectMany(cases => cases).ToDictionary();

    private static Dictionary<string, ExceptionCase> Names => new()
    {
        ["a name with a space"] = Case<ArgumentException>(
            "'my name' is no resource name: use 1 to 64 letters, digits and single hyphens, beginning with a letter and not ending with a hyphen. (Parameter 'name')",
            builder => builder.AddParameter(Spaced)),
        ["a name given twice, whatever the case of letters"] = Case<DistributedApplicationException>(
            "Cannot add resource 'Tool': the application has a resource 'tool' already.", builder => builder.AddShell("Tool", builder.AddShell("tool", "true").Resource.Command)),
        ["a step given twice"] = Case<InvalidOperationException>(
            "Step 'write' was added already: give this one another name.", builder => Twice(() => builder.Pipeline.AddStep("write", _ => Task.CompletedTask))),
        ["a step that depends on a number"] = Case<ArgumentException>(
            "A step is named by a text or several, not by Int32. (Parameter 'names')", builder => builder.Pipeline.AddStep("write", _ => Task.CompletedTask, dependsOn: 1)),
        ["a volume of a name with a slash"] = Case<ArgumentException>(
            "'a/b' is no suffix of a volume's name: begin with a letter or digit, and use letters, digits, '_', '.' and '-'. (Parameter 'suffix')",
            builder => VolumeNameGenerator.Generate(builder.AddContainer("c", "image"), "a/b")),
    };

    private static Dictionary<string, ExceptionCase> Others => new()
    {
        ["a wait for itself"] = Case<DistributedApplicationException>(
            "Resource 'tool' cannot wait for itself.",
            builder =>
            {
                var tool = builder.AddShell("tool", "true");
                tool.WaitFor(tool);
            }),
        ["a wait for the one that it belongs to"] = Case<DistributedApplicationException>(
            "Resource 'child' cannot wait for 'parent', which it belongs to.",
            builder =>
            {
                var parent = builder.AddShell("parent", "true");
                builder.AddResource(new Child("child", parent.Resource)).WaitFor(parent);
            }),
        ["a health check given twice"] = Case<DistributedApplicationException>(
            "Resource 'tool' has the health check 'ready' already.", builder => builder.AddShell("tool", "true").WithHealthCheck("ready").WithHealthCheck("ready")),
        ["variables of no resource"] = Case<InvalidOperationException>(
            "The variables belong to no resource: make the context with one.", builder => _ = new EnvironmentCallbackContext(builder.ExecutionContext, []).Resource),
        ["arguments of no resource"] = Case<InvalidOperationException>(
            "The arguments belong to no resource: make the context with one.", builder => _ = new CommandLineArgsCallbackContext([builder]).Resource),
#pragma warning disable CS0618 // Aspire means to replace it.
        ["services before there are any"] = Case<InvalidOperationException>(
            "The application has no services before it is built: ask for them in a callback or an event.", builder => _ = builder.ExecutionContext.ServiceProvider),
#pragma warning restore CS0618
    };

    private static ExceptionCase Case<TException>(string message, Action<IDistributedApplicationBuilder> mistake)
        where TException : Exception => new(typeof(TException), message, builder =>
        {
            mistake(builder);
            return Task.CompletedTask;
        });

    private static ExceptionCase Case<TException>(string message, Func<IDistributedApplicationBuilder, ValueTask<string?>> mistake)
        where TException : Exception => new(typeof(TException), message, async builder => await mistake(builder));

    private static void Twice(Action action)
    {
        action();
        action();
    }

    private sealed class Child(string name, IResource parent) : Resource(name), IResourceWithParent, IResourceWithWaitSupport
    {
        public IResource Parent { get; } = parent;
    }
}
