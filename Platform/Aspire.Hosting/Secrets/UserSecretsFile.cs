using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Aspire.Hosting;

/// <summary>The file in which <c>dotnet user-secrets</c> keeps what a developer must not commit.</summary>
internal sealed class UserSecretsFile(string path)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };
    private static readonly Lock Gate = new();

    /// <summary>The file of an assembly; null where its project has no <c>UserSecretsId</c>.</summary>
    public static UserSecretsFile? Of(Assembly? assembly) =>
        assembly?.GetCustomAttribute<UserSecretsIdAttribute>() is { } attribute ? new(PathHelper.GetSecretsPathFromSecretsId(attribute.UserSecretsId)) : null;

    /// <summary>Writes a secret beside the others; a reader sees the file before or after.</summary>
    public void Set(string key, string value)
    {
        lock (Gate)
        {
            var secrets = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? [] : [];
            secrets[key] = value;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var temporary = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllText(temporary, secrets.ToJsonString(Format));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            File.Move(temporary, path, overwrite: true);
        }
    }
}
