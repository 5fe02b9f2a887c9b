using Streaming.Windows.Declaration;

namespace Streaming.Windows.Tests;

/// <summary>The job of the real AppHost.</summary>
internal static class Jobs
{
    public static string RevenueFile { get; } = Path.Combine(AppContext.BaseDirectory, "Data", "revenue.json");

    /// <summary>Copies the declaration into a folder, where it finds its schema too.</summary>
    public static string CopyTo(string folder)
    {
        var file = Path.Combine(folder, "revenue.json");
        File.WriteAllText(file, Text);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Data", "RevenueWindow.avsc"), Path.Combine(folder, "RevenueWindow.avsc"), overwrite: true);
        return file;
    }

    /// <summary>The declaration as it stands, with the schema beside it.</summary>
    public static string Text { get; } = File.ReadAllText(RevenueFile)
        .Replace("../../../ServiceDefaults/Contracts/", "", StringComparison.Ordinal);

    public static JobDeclaration Revenue(string folder) => DeclarationFile.Read(CopyTo(folder));
}
