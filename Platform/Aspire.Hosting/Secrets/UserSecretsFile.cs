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

    /// <summary>True where the file has the secret.</summary>
    public bool Contains(string key)
    {
        lock (Gate)
        {
            return Read().ContainsKey(key);
        }
    }

    /// <summary>Writes a secret beside the others; a reader sees the file before or after.</summary>
    public void Set(string key, string value) => Change(secrets => secrets[key] = value);

    /// <summary>Takes a secret away from the others; a reader sees the file before or after.</summary>
    public void Remove(string key) => Change(secrets => secrets.Remove(key));

    private JsonObject Read() => File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? [] : [];

    private void Change(Action<JsonObject> change)
    {
        lock (Gate)
        {
            var secrets = Read();
            change(secrets);
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
