using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aspire.Hosting.ApplicationModel;

public static partial class ResourceExtensions
{
    /// <summary>The variables of a resource: their values where it runs, or what a manifest writes where it is published.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="applicationOperation">Run waits until addresses are known.</param>
    public static async ValueTask<Dictionary<string, string>> GetEnvironmentVariableValuesAsync(
        this IResourceWithEnvironment resource, DistributedApplicationOperation applicationOperation = DistributedApplicationOperation.Run)
    {
        var context = new DistributedApplicationExecutionContext(applicationOperation);
        var variables = new Dictionary<string, string>();
        foreach (var (name, value) in await ResourceConfiguration.EnvironmentAsync(resource, context, NullLogger.Instance, CancellationToken.None))
        {
            if (await TextAsync(value, resource, context) is { } text)
            {
                variables[name] = text;
            }
        }

        return variables;
    }

    /// <summary>The arguments of a resource: their values where it runs, or what a manifest writes where it is published.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="applicationOperation">Run waits until addresses are known.</param>
    public static async ValueTask<string[]> GetArgumentValuesAsync(this IResourceWithArgs resource, DistributedApplicationOperation applicationOperation = DistributedApplicationOperation.Run)
    {
        var context = new DistributedApplicationExecutionContext(applicationOperation);
        var arguments = new List<string>();
        foreach (var value in await ResourceConfiguration.ArgumentsAsync(resource, context, NullLogger.Instance, CancellationToken.None))
        {
            arguments.Add(await TextAsync(value, resource, context) ?? string.Empty);
        }

        return [.. arguments];
    }

    private static ValueTask<string?> TextAsync(object? value, IResource resource, DistributedApplicationExecutionContext context) => value switch
    {
        IManifestExpressionProvider expression when context.IsPublishMode => new(expression.ValueExpression),
        IValueProvider provider => provider.GetValueAsync(new ValueProviderContext { ExecutionContext = context, Caller = resource }),
        _ => new(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
