using Microsoft.Extensions.Options;

namespace Streaming.SchemaRegistry;

internal sealed class SchemaRegistryOptionsValidator : IValidateOptions<SchemaRegistryOptions>
{
    public ValidateOptionsResult Validate(string? name, SchemaRegistryOptions options)
    {
        var errors = new List<string>();
        if (string.IsNullOrWhiteSpace(options.BootstrapServers))
        {
            errors.Add("SchemaRegistry:BootstrapServers is empty: name Kafka's addresses, as localhost:9092.");
        }

        if (string.IsNullOrWhiteSpace(options.Topic))
        {
            errors.Add("SchemaRegistry:Topic is empty: name the topic for the schemas.");
        }

        if (options.InvalidStartTimeout is { } text)
        {
            errors.Add($"SchemaRegistry:StartTimeout is \"{text}\": it is a time, as 00:01:00.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
