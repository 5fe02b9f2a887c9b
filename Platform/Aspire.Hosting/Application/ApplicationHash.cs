using System.Security.Cryptography;
using System.Text;

namespace Aspire.Hosting;

/// <summary>Tells applications apart: by their folder where they run, by their name where they are published, so that a build elsewhere gives the same.</summary>
internal static class ApplicationHash
{
    public const string Key = "AppHost:Sha256";

    public static string Of(DistributedApplicationExecutionContext context, string directory, string name) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(context.IsPublishMode ? name : Path.Combine(directory, name).ToLowerInvariant())));
}
