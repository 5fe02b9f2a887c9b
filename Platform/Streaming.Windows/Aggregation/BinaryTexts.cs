namespace Streaming.Windows.Aggregation;

/// <summary>Lists of texts in a checkpoint.</summary>
internal static class BinaryTexts
{
    public static void WriteTexts(this BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    public static IEnumerable<string> ReadTexts(this BinaryReader reader)
    {
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            yield return reader.ReadString();
        }
    }
}
