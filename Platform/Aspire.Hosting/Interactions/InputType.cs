namespace Aspire.Hosting;

/// <summary>How an input is entered.</summary>
public enum InputType
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A line of text that nobody is to read.</summary>
    SecretText,

    /// <summary>One of several values.</summary>
    Choice,

    /// <summary>Yes or no, as <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number, with a point before its fraction.</summary>
    Number,
}
