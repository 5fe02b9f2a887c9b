namespace Streaming.Dashboard.Interactions;

/// <summary>How a value is entered.</summary>
public enum InputKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A line of text that nobody is to read.</summary>
    Secret,

    /// <summary>One of several values.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,
}
