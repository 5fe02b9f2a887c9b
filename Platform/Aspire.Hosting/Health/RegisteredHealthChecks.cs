using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting;

/// <summary>Each health check that the model names has to be registered: a resource with one that is not would never be healthy.</summary>
internal sealed class RegisteredHealthChecks(DistributedApplicationModel model) : IValidateOptions<HealthCheckServiceOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthCheckServiceOptions options)
    {
        var registered = options.Registrations.Select(r => r.Name).ToHashSet();
        var missing = model.Resources.SelectMany(
            resource => resource.Annotations.OfType<HealthCheckAnnotation>().Where(h => !registered.Contains(h.Key)),
            (resource, check) => $"The health check '{check.Key}' of resource '{resource.Name}' is not registered: add it with Services.AddHealthChecks().").ToList();
        return missing.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(missing);
    }
}
