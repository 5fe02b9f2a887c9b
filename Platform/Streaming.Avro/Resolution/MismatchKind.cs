namespace Streaming.Avro.Resolution;

/// <summary>Why data of one schema cannot be read with another. The names are those that schema registries report.</summary>
public enum MismatchKind
{
    /// <summary>Two named types of the same kind have different names, and no alias joins them.</summary>
    NameMismatch,

    /// <summary>Two fixed types differ in size.</summary>
    FixedSizeMismatch,

    /// <summary>The writer's enum has symbols that the reader's has not, and the reader's has no default.</summary>
    MissingEnumSymbols,

    /// <summary>The reader has a field without default that the writer does not write.</summary>
    ReaderFieldMissingDefaultValue,

    /// <summary>The types differ and the writer's cannot be promoted to the reader's.</summary>
    TypeMismatch,

    /// <summary>The reader's union has no branch for the writer's type.</summary>
    MissingUnionBranch,

    /// <summary>The types agree, but stand for different things: another scale, another unit of time.</summary>
    LogicalTypeMismatch,
}
