namespace Streaming.Avro;

/// <summary>How a serializer finds the id of its schema.</summary>
public sealed class AvroSerializerOptions
{
    /// <summary>Whether the schema is registered when its first record is written; without it the schema has to be there.</summary>
    public bool AutoRegisterSchemas { get; set; } = true;

    /// <summary>
    /// Whether records are written with the newest schema of the subject, as it is when the first one is written.
    /// Needs <see cref="AutoRegisterSchemas"/> to be false.
    /// </summary>
    public bool UseLatestVersion { get; set; }

    /// <summary>Whether the registry normalizes the schema before it compares it with others.</summary>
    public bool NormalizeSchemas { get; set; }

    /// <summary>How the subject is named.</summary>
    public SubjectNameStrategy SubjectNameStrategy { get; set; } = SubjectNameStrategy.Topic;

    internal void Validate()
    {
        if (AutoRegisterSchemas && UseLatestVersion)
        {
            throw new ArgumentException(
                "AutoRegisterSchemas and UseLatestVersion contradict each other: set AutoRegisterSchemas to false to write with the latest version.");
        }

        if (NormalizeSchemas && UseLatestVersion)
        {
            throw new ArgumentException(
                "NormalizeSchemas and UseLatestVersion contradict each other: the latest version is taken as it stands.");
        }

        if (!Enum.IsDefined(SubjectNameStrategy))
        {
            throw new ArgumentException($"SubjectNameStrategy {(int)SubjectNameStrategy} is none of Topic, Record, TopicRecord.");
        }
    }
}
