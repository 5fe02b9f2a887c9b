using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Streaming.SchemaRegistry;

try
{
    await using var app = RegistryApplication.Build(RegistryApplication.CreateBuilder(args));
    await app.RunAsync().ConfigureAwait(false);
    return 0;
}
catch (Exception exception) when (exception is RegistryStartException or OptionsValidationException or IOException or UnauthorizedAccessException)
{
    // One line for whoever started it; the stack trace would say nothing more.
    var advice = exception.InnerException is AddressInUseException ? " Choose another address with --urls or ASPNETCORE_URLS." : "";
    await Console.Error.WriteLineAsync($"The schema registry cannot start: {exception.Message}{advice}").ConfigureAwait(false);
    return 1;
}
