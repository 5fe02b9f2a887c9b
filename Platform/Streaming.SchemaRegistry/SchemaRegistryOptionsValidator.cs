using Microsoft.Extensions.Options;

namespace Streaming.SchemaRegistry;

internal sealed class SchemaRegistryOptionsValidator : IValidateOptions<SchemaRegistryOptions>
{
    public ValidateOptionsResult Validate(string? name, SchemaRegistryOptions options)
    {
        var errors = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
        {
            errors.Add("SchemaRegistry:DataDirectory is empty: name the folder for the registry's data.");
        }

        if (options.InvalidFsync is { } text)
        {
            errors.Add($"SchemaRegistry:Fsync is \"{text}\": it is true or false.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
